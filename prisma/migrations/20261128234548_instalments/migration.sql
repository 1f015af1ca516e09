-- AlterTable
ALTER TABLE "departure" ADD COLUMN     "instalments" SMALLINT NOT NULL DEFAULT 0;

ALTER TABLE departure ADD CONSTRAINT departure_instalments CHECK (instalments BETWEEN 0 AND 11);
ALTER TABLE payment_schedule_line ADD CONSTRAINT payment_schedule_line_kind CHECK (kind IN ('deposit', 'instalment', 'balance', 'full'));
ALTER TABLE invoice
  DROP CONSTRAINT invoice_kind,
  ADD CONSTRAINT invoice_kind CHECK (kind IN ('deposit', 'instalment', 'balance', 'full', 'fee', 'cancellation'));
