-- Rule 47: what came and was not what was asked goes back though it was never a payment, which then is over; rule 48 holds it to what came.
CREATE OR REPLACE FUNCTION public.refuse_over_refund() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  paid bigint;
  gone bigint := 0;
BEGIN
  IF NEW.credit_id IS NOT NULL THEN
    RETURN NEW;
  END IF;
  SELECT amount_minor INTO paid FROM public.payment p WHERE p.id = NEW.payment_id AND (p.status = 'confirmed' OR (p.status = 'cancelled'
    AND EXISTS (SELECT FROM public.ledger_entry e WHERE e.kind = 'payment_mismatched' AND e.source_id = p.id))) FOR NO KEY UPDATE OF p;
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
