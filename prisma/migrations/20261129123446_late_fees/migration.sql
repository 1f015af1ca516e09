-- AlterTable
ALTER TABLE "terms_version" ADD COLUMN     "late_fee_rate" SMALLINT NOT NULL DEFAULT 0;

-- CreateTable
CREATE TABLE "late_fee" (
    "id" UUID NOT NULL,
    "invoice_id" UUID NOT NULL,
    "level" SMALLINT NOT NULL,
    "action_id" UUID NOT NULL,

    CONSTRAINT "late_fee_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "late_fee_action_id_key" ON "late_fee"("action_id");

-- CreateIndex
CREATE UNIQUE INDEX "late_fee_invoice_id_level_key" ON "late_fee"("invoice_id", "level");

ALTER TABLE invoice
  DROP CONSTRAINT invoice_kind,
  ADD CONSTRAINT invoice_kind CHECK (kind IN ('deposit', 'instalment', 'balance', 'full', 'fee', 'late_fee', 'cancellation'));
ALTER TABLE terms_version ADD CONSTRAINT terms_version_late_fee CHECK (late_fee_rate BETWEEN 0 AND 1000);
ALTER TABLE late_fee
  ADD CONSTRAINT late_fee_bill FOREIGN KEY (id) REFERENCES invoice (id),
  ADD CONSTRAINT late_fee_invoice FOREIGN KEY (invoice_id) REFERENCES invoice (id),
  ADD CONSTRAINT late_fee_action FOREIGN KEY (action_id) REFERENCES dunning_action (id);
CREATE TRIGGER late_fee_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON public.late_fee
  FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_change();
-- A late fee is of a bill of a trip, of the same booking: never of another fee (rule 98).
CREATE FUNCTION public.refuse_fee_of_fee() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM public.invoice fee JOIN public.invoice bill ON bill.booking_id = fee.booking_id
                 WHERE fee.id = NEW.id AND fee.kind = 'late_fee' AND bill.id = NEW.invoice_id
                   AND bill.kind IN ('deposit', 'instalment', 'balance', 'full')) THEN
    RAISE EXCEPTION '% is no late fee of a bill', NEW.id USING ERRCODE = '23514';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER late_fee_of_bill BEFORE INSERT ON public.late_fee FOR EACH ROW EXECUTE FUNCTION public.refuse_fee_of_fee();

-- As it was, but for late fees: what came in covers them after all other bills.
CREATE OR REPLACE FUNCTION public.stand(booking uuid, customer uuid) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  settled bigint;
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended('standing ' || coalesce(booking, customer), 0));
  INSERT INTO booking_standing AS b (subject_id, booking_id, customer_id, billed_minor, settled_minor)
  SELECT coalesce(booking, customer), booking, customer, sums.billed, sums.billed - sums.balance
  FROM (SELECT coalesce(sum(p.amount_minor) FILTER (WHERE e.kind IN ('invoice_issued', 'invoice_cancelled', 'written_off', 'write_off_undone')), 0) AS billed,
               coalesce(sum(p.amount_minor), 0) AS balance
        FROM ledger_entry e JOIN ledger_posting p ON p.entry_id = e.id AND p.account IN ('receivable', 'customer_deposits')
        WHERE CASE WHEN booking IS NULL THEN e.booking_id IS NULL AND e.customer_id = customer ELSE e.booking_id = booking END) sums
  ON CONFLICT (subject_id) DO UPDATE SET billed_minor = EXCLUDED.billed_minor, settled_minor = EXCLUDED.settled_minor
  RETURNING greatest(settled_minor, 0) INTO settled;
  INSERT INTO invoice_standing AS s (invoice_id, booking_id, customer_id, kind, issued_on, due_on, total_minor, open_minor, state)
  SELECT id, booking_id, customer_id, kind, issued_on, due_on, total_minor, open,
    CASE WHEN kind = 'cancellation' THEN 'credit' WHEN taken_back THEN 'cancelled' WHEN open = 0 AND off > 0 THEN 'written_off'
         WHEN open = 0 THEN 'paid' WHEN open < total_minor THEN 'part' ELSE 'open' END
  FROM (SELECT f.*, CASE WHEN owed > 0 THEN least(owed, greatest(0, sum(owed) OVER (ORDER BY kind = 'late_fee', issued_at, prefix, number) - settled)) ELSE 0 END AS open
        FROM (SELECT i.*, back.id IS NOT NULL AS taken_back, gone.off,
                     CASE WHEN i.kind = 'cancellation' OR back.id IS NOT NULL THEN 0 ELSE i.total_minor - gone.off END AS owed
              FROM invoice i LEFT JOIN invoice back ON back.refers_to = i.id
                CROSS JOIN LATERAL (SELECT coalesce(sum(w.amount_minor), 0) AS off FROM write_off w WHERE w.invoice_id = i.id) gone
              WHERE i.booking_id = booking) f) g
  ORDER BY issued_at, prefix, number
  ON CONFLICT (invoice_id) DO UPDATE SET open_minor = EXCLUDED.open_minor, state = EXCLUDED.state
    WHERE (s.open_minor, s.state) <> (EXCLUDED.open_minor, EXCLUDED.state);
END $$;

-- A late fee is a clerk's reason to look as any other bill is (P34).
CREATE OR REPLACE VIEW open_receivable AS
SELECT b.id AS booking_id, b.person_id, b.currency, due.minor - coalesce(settled.minor, 0) AS amount_minor, due.since
FROM booking b
CROSS JOIN (SELECT (now() AT TIME ZONE 'America/New_York')::date AS today) c
CROSS JOIN LATERAL (
  SELECT sum(s.minor)::numeric AS minor, max(s.due_on) AS since FROM (
    SELECT amount_minor AS minor, due_on FROM payment_schedule_line WHERE booking_id = b.id
    UNION ALL
    SELECT i.total_minor, i.due_on FROM invoice i
    WHERE i.booking_id = b.id AND i.kind = 'late_fee' AND NOT EXISTS (SELECT FROM invoice back WHERE back.refers_to = i.id)) s
  WHERE b.status IN ('confirmed', 'completed') AND s.due_on <= c.today
  UNION ALL
  SELECT fee.minor, fee.due_on FROM (
    SELECT k.fee_minor::numeric AS minor, greatest(least(k.on_day + 14, d.starts_on), k.on_day) AS due_on
    FROM (SELECT fee_minor, (at AT TIME ZONE 'America/New_York')::date AS on_day FROM cancellation WHERE booking_id = b.id) k
    JOIN departure d ON d.id = b.departure_id WHERE b.status = 'cancelled') fee
  WHERE fee.due_on <= c.today) due
CROSS JOIN LATERAL (SELECT sum(CASE p.account WHEN 'bad_debt' THEN p.amount_minor ELSE -p.amount_minor END) AS minor
  FROM ledger_entry e JOIN ledger_posting p ON p.entry_id = e.id
  WHERE e.booking_id = b.id AND p.account IN ('customer_deposits', 'bad_debt')) settled
WHERE due.minor > coalesce(settled.minor, 0);
