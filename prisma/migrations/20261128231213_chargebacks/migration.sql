-- CreateTable
CREATE TABLE "chargeback" (
    "id" UUID NOT NULL,
    "payment_id" UUID NOT NULL,
    "booking_id" UUID NOT NULL,
    "stripe_dispute_id" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "currency" CHAR(3) NOT NULL,
    "amount_minor" BIGINT NOT NULL,
    "taken_minor" BIGINT NOT NULL DEFAULT 0,
    "returned_minor" BIGINT NOT NULL DEFAULT 0,
    "opened_at" TIMESTAMPTZ(3) NOT NULL,
    "answer_by" TIMESTAMPTZ(3),
    "taken_at" TIMESTAMPTZ(3),
    "returned_at" TIMESTAMPTZ(3),
    "decided_at" TIMESTAMPTZ(3),

    CONSTRAINT "chargeback_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "chargeback_stripe_dispute_id_key" ON "chargeback"("stripe_dispute_id");

-- CreateIndex
CREATE INDEX "chargeback_payment_id_idx" ON "chargeback"("payment_id");

-- CreateIndex
CREATE INDEX "chargeback_booking_id_idx" ON "chargeback"("booking_id");

-- CreateIndex
CREATE INDEX "chargeback_status_idx" ON "chargeback"("status");

-- AddForeignKey
ALTER TABLE "chargeback" ADD CONSTRAINT "chargeback_payment_id_fkey" FOREIGN KEY ("payment_id") REFERENCES "payment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE chargeback
  ADD CONSTRAINT chargeback_booking FOREIGN KEY (booking_id) REFERENCES booking (id),
  ADD CONSTRAINT chargeback_status CHECK (status IN ('open', 'won', 'lost') AND (status = 'open') = (decided_at IS NULL)),
  ADD CONSTRAINT chargeback_amounts CHECK (amount_minor > 0 AND 0 <= returned_minor AND returned_minor <= taken_minor),
  ADD CONSTRAINT chargeback_dates CHECK ((taken_minor = 0) = (taken_at IS NULL) AND (returned_minor = 0) = (returned_at IS NULL));

-- What was decided is not open again, and what was heard late takes nothing back (rule 44).
CREATE FUNCTION public.refuse_undeciding() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (OLD.status <> 'open' AND NEW.status = 'open') OR (OLD.status = 'won' AND NEW.status <> 'won')
      OR NEW.taken_minor < OLD.taken_minor OR NEW.returned_minor < OLD.returned_minor THEN
    RAISE EXCEPTION 'chargeback % is decided', OLD.id USING ERRCODE = '23514';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER chargeback_stays_decided BEFORE UPDATE ON public.chargeback
  FOR EACH ROW EXECUTE FUNCTION public.refuse_undeciding();

-- Rule 48: what a bank took back is not there to be sent back. A refund that was begun before that goes on; Stripe has the last word.
CREATE OR REPLACE FUNCTION public.refuse_over_refund() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  paid bigint;
  gone bigint := 0;
BEGIN
  SELECT amount_minor INTO paid FROM public.payment WHERE id = NEW.payment_id AND status = 'confirmed' FOR NO KEY UPDATE;
  IF TG_OP = 'INSERT' THEN
    SELECT coalesce(sum(taken_minor - returned_minor), 0) INTO gone FROM public.chargeback WHERE payment_id = NEW.payment_id;
  END IF;
  IF (SELECT coalesce(sum(amount_minor), 0) FROM public.refund
      WHERE payment_id = NEW.payment_id AND id <> NEW.id AND status <> 'failed') + NEW.amount_minor > coalesce(paid, 0) - gone THEN
    RAISE EXCEPTION 'refunds exceed payment %', NEW.payment_id USING ERRCODE = '23514';
  END IF;
  RETURN NEW;
END $$;
