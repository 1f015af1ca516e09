-- CreateTable
CREATE TABLE "invoice_standing" (
    "invoice_id" UUID NOT NULL,
    "seq" BIGSERIAL NOT NULL,
    "booking_id" UUID NOT NULL,
    "customer_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "issued_on" DATE NOT NULL,
    "due_on" DATE NOT NULL,
    "total_minor" BIGINT NOT NULL,
    "open_minor" BIGINT NOT NULL,
    "state" TEXT NOT NULL,

    CONSTRAINT "invoice_standing_pkey" PRIMARY KEY ("invoice_id")
);

-- CreateTable
CREATE TABLE "booking_standing" (
    "subject_id" UUID NOT NULL,
    "booking_id" UUID,
    "customer_id" UUID NOT NULL,
    "billed_minor" BIGINT NOT NULL,
    "settled_minor" BIGINT NOT NULL,

    CONSTRAINT "booking_standing_pkey" PRIMARY KEY ("subject_id")
);

-- CreateIndex
CREATE UNIQUE INDEX "invoice_standing_seq_key" ON "invoice_standing"("seq");

-- CreateIndex
CREATE INDEX "invoice_standing_booking_id_idx" ON "invoice_standing"("booking_id");

-- CreateIndex
CREATE INDEX "invoice_standing_customer_id_idx" ON "invoice_standing"("customer_id");

-- CreateIndex
CREATE INDEX "invoice_standing_due_on_seq_idx" ON "invoice_standing"("due_on", "seq");

-- CreateIndex
CREATE INDEX "invoice_standing_open_minor_seq_idx" ON "invoice_standing"("open_minor", "seq");

-- CreateIndex
CREATE INDEX "invoice_standing_total_minor_seq_idx" ON "invoice_standing"("total_minor", "seq");

-- CreateIndex
CREATE INDEX "booking_standing_customer_id_idx" ON "booking_standing"("customer_id");

-- Sums and ages of what is open look at these alone.
CREATE INDEX invoice_standing_open ON public.invoice_standing (due_on, seq) INCLUDE (open_minor, booking_id) WHERE open_minor > 0;

-- Reckons anew how the bills of a booking stand: what was settled covers the first, then the next, but none that was taken back. Whoever
-- posts for the same booking at once takes turns, and the second sees what the first has posted.
CREATE FUNCTION public.stand(booking uuid, customer uuid) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  settled bigint;
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended('standing ' || coalesce(booking, customer), 0));
  INSERT INTO booking_standing AS b (subject_id, booking_id, customer_id, billed_minor, settled_minor)
  SELECT coalesce(booking, customer), booking, customer, sums.billed, sums.billed - sums.balance
  FROM (SELECT coalesce(sum(p.amount_minor) FILTER (WHERE e.kind IN ('invoice_issued', 'invoice_cancelled')), 0) AS billed,
               coalesce(sum(p.amount_minor), 0) AS balance
        FROM ledger_entry e JOIN ledger_posting p ON p.entry_id = e.id AND p.account IN ('receivable', 'customer_deposits')
        WHERE CASE WHEN booking IS NULL THEN e.booking_id IS NULL AND e.customer_id = customer ELSE e.booking_id = booking END) sums
  ON CONFLICT (subject_id) DO UPDATE SET billed_minor = EXCLUDED.billed_minor, settled_minor = EXCLUDED.settled_minor
  RETURNING greatest(settled_minor, 0) INTO settled;
  INSERT INTO invoice_standing AS s (invoice_id, booking_id, customer_id, kind, issued_on, due_on, total_minor, open_minor, state)
  SELECT id, booking_id, customer_id, kind, issued_on, due_on, total_minor, open,
    CASE WHEN kind = 'cancellation' THEN 'credit' WHEN taken_back THEN 'cancelled' WHEN open = 0 THEN 'paid'
         WHEN open < total_minor THEN 'part' ELSE 'open' END
  FROM (SELECT f.*, CASE WHEN owed > 0 THEN least(owed, greatest(0, sum(owed) OVER (ORDER BY issued_at, prefix, number) - settled)) ELSE 0 END AS open
        FROM (SELECT i.*, back.id IS NOT NULL AS taken_back,
                     CASE WHEN i.kind = 'cancellation' OR back.id IS NOT NULL THEN 0 ELSE i.total_minor END AS owed
              FROM invoice i LEFT JOIN invoice back ON back.refers_to = i.id WHERE i.booking_id = booking) f) g
  ORDER BY issued_at, prefix, number
  ON CONFLICT (invoice_id) DO UPDATE SET open_minor = EXCLUDED.open_minor, state = EXCLUDED.state
    WHERE (s.open_minor, s.state) <> (EXCLUDED.open_minor, EXCLUDED.state);
END $$;

CREATE FUNCTION public.stand_posted() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  PERFORM stand(moved.booking_id, moved.customer_id)
  FROM (SELECT DISTINCT e.booking_id, e.customer_id FROM added a JOIN ledger_entry e ON e.id = a.entry_id
        WHERE a.account IN ('receivable', 'customer_deposits') AND e.customer_id IS NOT NULL ORDER BY 1, 2) moved;
  RETURN NULL;
END $$;
REVOKE EXECUTE ON FUNCTION public.stand(uuid, uuid), public.stand_posted() FROM PUBLIC;
CREATE TRIGGER ledger_posting_stands AFTER INSERT ON public.ledger_posting
  REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION public.stand_posted();

SELECT public.stand(e.booking_id, e.customer_id)
FROM (SELECT DISTINCT booking_id, customer_id FROM public.ledger_entry WHERE customer_id IS NOT NULL) e;
