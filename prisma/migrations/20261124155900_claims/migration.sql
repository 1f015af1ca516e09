-- AlterTable
ALTER TABLE "outbox_event" ADD COLUMN     "claimed_until" TIMESTAMPTZ(3);

-- A payment that does not come about is cancelled.
ALTER TABLE public.payment DROP CONSTRAINT payment_status_known, ADD CONSTRAINT payment_status_known
  CHECK (status IN ('created', 'pending', 'confirmed', 'cancelled'));
