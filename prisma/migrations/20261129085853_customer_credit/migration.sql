-- AlterTable
ALTER TABLE "refund" ADD COLUMN     "credit_id" UUID;

-- CreateTable
CREATE TABLE "customer_credit" (
    "id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "customer_id" UUID NOT NULL,
    "booking_id" UUID NOT NULL,
    "payment_id" UUID NOT NULL,
    "amount_minor" BIGINT NOT NULL,
    "left_minor" BIGINT NOT NULL,
    "currency" CHAR(3) NOT NULL,
    "kept_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "customer_credit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "credit_part" (
    "id" UUID NOT NULL,
    "credit_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "payment_id" UUID NOT NULL,
    "amount_minor" BIGINT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "credit_part_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "customer_credit_account_id_idx" ON "customer_credit"("account_id");

-- CreateIndex
CREATE INDEX "credit_part_credit_id_idx" ON "credit_part"("credit_id");

-- CreateIndex
CREATE INDEX "credit_part_payment_id_idx" ON "credit_part"("payment_id");

-- CreateIndex
CREATE INDEX "refund_credit_id_idx" ON "refund"("credit_id");

-- AddForeignKey
ALTER TABLE "refund" ADD CONSTRAINT "refund_credit_id_fkey" FOREIGN KEY ("credit_id") REFERENCES "customer_credit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "credit_part" ADD CONSTRAINT "credit_part_credit_id_fkey" FOREIGN KEY ("credit_id") REFERENCES "customer_credit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE customer_credit
  ADD CONSTRAINT customer_credit_amount CHECK (amount_minor > 0),
  -- Whoever pays with it or has it back at once: no more than there is.
  ADD CONSTRAINT customer_credit_left CHECK (left_minor BETWEEN 0 AND amount_minor);
ALTER TABLE credit_part
  ADD CONSTRAINT credit_part_kind CHECK (kind IN ('used', 'returned')),
  ADD CONSTRAINT credit_part_amount CHECK (amount_minor > 0);
CREATE TRIGGER credit_part_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON public.credit_part
  FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_change();

-- What is kept as credit has left its booking, and moves no more by itself.
ALTER TABLE refund DROP CONSTRAINT refund_status_known,
  ADD CONSTRAINT refund_status_known CHECK (status IN ('waiting', 'requested', 'in_transit', 'done', 'failed', 'cancelled', 'kept')),
  ADD CONSTRAINT refund_of_credit CHECK ((reason = 'credit') = (credit_id IS NOT NULL));
DROP INDEX refund_reason;
CREATE UNIQUE INDEX refund_reason ON public.refund (payment_id, reason) WHERE status NOT IN ('failed', 'cancelled') AND reason NOT IN ('agreed', 'changed', 'credit');

-- Rule 48: what is sent back of a credit left its payment when it was kept, and is held to what is left of the credit.
CREATE OR REPLACE FUNCTION public.refuse_over_refund() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  paid bigint;
  gone bigint := 0;
BEGIN
  IF NEW.credit_id IS NOT NULL THEN
    RETURN NEW;
  END IF;
  SELECT amount_minor INTO paid FROM public.payment WHERE id = NEW.payment_id AND status = 'confirmed' FOR NO KEY UPDATE;
  IF TG_OP = 'INSERT' THEN
    SELECT coalesce(sum(taken_minor - returned_minor), 0) INTO gone FROM public.chargeback WHERE payment_id = NEW.payment_id;
    SELECT gone + coalesce(sum(amount_minor), 0) INTO gone FROM public.offline_payment
    WHERE payment_id = NEW.payment_id AND returned_at IS NOT NULL;
  END IF;
  IF (SELECT coalesce(sum(amount_minor), 0) FROM public.refund
      WHERE payment_id = NEW.payment_id AND id <> NEW.id AND credit_id IS NULL AND status NOT IN ('failed', 'cancelled'))
     + NEW.amount_minor > coalesce(paid, 0) - gone THEN
    RAISE EXCEPTION 'refunds exceed payment %', NEW.payment_id USING ERRCODE = '23514';
  END IF;
  RETURN NEW;
END $$;

-- A customer's credit stands beside their bookings, for whichever of them it was paid: under a number of its own, made of the customer's.
CREATE FUNCTION public.stand_credit_posted() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  customer uuid;
BEGIN
  FOR customer IN SELECT DISTINCT e.customer_id FROM added a JOIN ledger_entry e ON e.id = a.entry_id
                  WHERE a.account = 'customer_credit' AND e.customer_id IS NOT NULL ORDER BY 1 LOOP
    PERFORM pg_advisory_xact_lock(hashtextextended('standing credit ' || customer, 0));
    INSERT INTO booking_standing AS s (subject_id, booking_id, customer_id, billed_minor, settled_minor)
    SELECT md5('credit ' || customer)::uuid, NULL, customer, 0, -sum(p.amount_minor)
    FROM ledger_entry e JOIN ledger_posting p ON p.entry_id = e.id AND p.account = 'customer_credit' WHERE e.customer_id = customer
    ON CONFLICT (subject_id) DO UPDATE SET settled_minor = EXCLUDED.settled_minor;
  END LOOP;
  RETURN NULL;
END $$;
REVOKE EXECUTE ON FUNCTION public.stand_credit_posted() FROM PUBLIC;
CREATE TRIGGER ledger_posting_stands_credit AFTER INSERT ON public.ledger_posting
  REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION public.stand_credit_posted();
