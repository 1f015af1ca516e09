-- AlterTable
ALTER TABLE "refund" ADD COLUMN     "decide_by" TIMESTAMPTZ(3);

-- What waits is decided about until an instant, and ends at it.
ALTER TABLE refund DROP CONSTRAINT refund_status_known,
  ADD CONSTRAINT refund_status_known CHECK (status IN ('waiting', 'requested', 'in_transit', 'done', 'failed', 'cancelled')),
  ADD CONSTRAINT refund_waits CHECK (status <> 'waiting' OR decide_by IS NOT NULL);
DROP INDEX refund_reason;
CREATE UNIQUE INDEX refund_reason ON public.refund (payment_id, reason) WHERE status NOT IN ('failed', 'cancelled') AND reason NOT IN ('agreed', 'changed');
CREATE INDEX refund_waiting ON refund (decide_by) WHERE status = 'waiting';

-- Rule 48: what was given up takes no room of its payment either.
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
      WHERE payment_id = NEW.payment_id AND id <> NEW.id AND status NOT IN ('failed', 'cancelled')) + NEW.amount_minor > coalesce(paid, 0) - gone THEN
    RAISE EXCEPTION 'refunds exceed payment %', NEW.payment_id USING ERRCODE = '23514';
  END IF;
  RETURN NEW;
END $$;
