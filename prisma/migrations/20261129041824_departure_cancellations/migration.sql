-- AlterTable
ALTER TABLE "cancellation" ALTER COLUMN "quote_id" DROP NOT NULL;

-- AlterTable
ALTER TABLE "proposal" ALTER COLUMN "customer_id" DROP NOT NULL;

-- CreateTable
CREATE TABLE "departure_cancellation" (
    "departure_id" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "departure_cancellation_pkey" PRIMARY KEY ("departure_id")
);

-- AddForeignKey
ALTER TABLE "departure_cancellation" ADD CONSTRAINT "departure_cancellation_departure_id_fkey" FOREIGN KEY ("departure_id") REFERENCES "departure"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What whoever travels cancels costs what they were told; what we cancel costs them nothing (rules 53, 65).
ALTER TABLE cancellation
  DROP CONSTRAINT cancellation_by,
  ADD CONSTRAINT cancellation_by CHECK ("by" IN ('customer', 'operator')),
  ADD CONSTRAINT cancellation_told CHECK (("by" = 'customer') = (quote_id IS NOT NULL)),
  ADD CONSTRAINT cancellation_free CHECK ("by" <> 'operator' OR fee_minor = 0);

-- A departure is cancelled once, and stays so.
ALTER TABLE departure_cancellation
  ADD CONSTRAINT departure_cancellation_reason CHECK (reason IN ('too_few', 'unsafe', 'supplier'));
CREATE TRIGGER departure_cancellation_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON public.departure_cancellation
  FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_change();

-- Cancelling a departure concerns everybody on it, and may cost nothing.
ALTER TABLE proposal
  DROP CONSTRAINT proposal_amount,
  ADD CONSTRAINT proposal_amount CHECK (amount_minor > 0 OR (kind = 'departure_cancellation' AND amount_minor = 0)),
  ADD CONSTRAINT proposal_customer CHECK ((customer_id IS NULL) = (kind = 'departure_cancellation'));
