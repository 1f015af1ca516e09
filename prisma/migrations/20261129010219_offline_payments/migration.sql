-- CreateTable
CREATE TABLE "offline_payment" (
    "payment_id" UUID NOT NULL,
    "method" TEXT NOT NULL,
    "number" TEXT NOT NULL,
    "received_on" DATE NOT NULL,
    "amount_minor" BIGINT NOT NULL,
    "nth" SMALLINT NOT NULL DEFAULT 1,
    "recorded_by" UUID NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "returned_at" TIMESTAMPTZ(3),
    "returned_by" UUID,

    CONSTRAINT "offline_payment_pkey" PRIMARY KEY ("payment_id")
);

-- CreateIndex
CREATE INDEX "offline_payment_recorded_at_idx" ON "offline_payment"("recorded_at");

-- CreateIndex
CREATE UNIQUE INDEX "offline_payment_method_number_received_on_amount_minor_nth_key" ON "offline_payment"("method", "number", "received_on", "amount_minor", "nth");

-- AddForeignKey
ALTER TABLE "offline_payment" ADD CONSTRAINT "offline_payment_payment_id_fkey" FOREIGN KEY ("payment_id") REFERENCES "payment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE offline_payment
  ADD CONSTRAINT offline_payment_method CHECK (method IN ('cheque', 'transfer')),
  ADD CONSTRAINT offline_payment_number CHECK (number ~ '^[A-Z0-9][A-Z0-9/-]{0,34}$' AND number ~ '[0-9]'),
  ADD CONSTRAINT offline_payment_returned CHECK ((returned_at IS NULL) = (returned_by IS NULL));

-- Rule 48: neither is what a bank did not honor there to be sent back.
CREATE OR REPLACE FUNCTION public.refuse_over_refund() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  paid bigint;
  gone bigint := 0;
BEGIN
  SELECT amount_minor INTO paid FROM public.payment WHERE id = NEW.payment_id AND status = 'confirmed' FOR NO KEY UPDATE;
  IF TG_OP = 'INSERT' THEN
    SELECT coalesce(sum(taken_minor - returned_minor), 0) INTO gone FROM public.chargeback WHERE payment_id = NEW.payment_id;
    SELECT gone + coalesce(sum(amount_minor), 0) INTO gone FROM public.offline_payment
    WHERE payment_id = NEW.payment_id AND returned_at IS NOT NULL;
  END IF;
  IF (SELECT coalesce(sum(amount_minor), 0) FROM public.refund
      WHERE payment_id = NEW.payment_id AND id <> NEW.id AND status <> 'failed') + NEW.amount_minor > coalesce(paid, 0) - gone THEN
    RAISE EXCEPTION 'refunds exceed payment %', NEW.payment_id USING ERRCODE = '23514';
  END IF;
  RETURN NEW;
END $$;
