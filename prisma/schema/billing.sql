-- Every entry balances in every currency when its transaction commits: double entry is the database's word, not ours.
CREATE FUNCTION public.refuse_unbalanced() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM public.ledger_posting WHERE entry_id = NEW.entry_id GROUP BY currency HAVING sum(amount_minor) <> 0) THEN
    RAISE EXCEPTION 'ledger entry % does not balance', NEW.entry_id USING ERRCODE = '23514';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER ledger_posting_balances AFTER INSERT ON public.ledger_posting
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION public.refuse_unbalanced();

-- What is posted stays (rule 73): nobody updates or deletes it, the owner of the tables included.
CREATE FUNCTION public.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = '42501';
END $$;
CREATE TRIGGER ledger_entry_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON public.ledger_entry
  FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_change();
CREATE TRIGGER ledger_posting_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON public.ledger_posting
  FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_change();
CREATE TRIGGER disclosure_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON public.disclosure
  FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_change();
CREATE TRIGGER quote_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON public.quote
  FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_change();

ALTER TABLE public.payment ADD CONSTRAINT payment_amount_positive CHECK (amount_minor > 0);
ALTER TABLE public.refund ADD CONSTRAINT refund_amount_positive CHECK (amount_minor > 0);
ALTER TABLE public.payment ADD CONSTRAINT payment_status_known
  CHECK (status IN ('created', 'pending', 'confirmed', 'failed', 'cancelled'));
ALTER TABLE public.refund ADD CONSTRAINT refund_status_known CHECK (status IN ('requested', 'in_transit', 'done', 'failed'));

-- Rule 48: what goes back never exceeds what came in and was confirmed, whoever asks and however many at once. The payment is locked
-- first: what another transaction sends back is seen once it has committed.
CREATE FUNCTION public.refuse_over_refund() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE paid bigint;
BEGIN
  SELECT amount_minor INTO paid FROM public.payment WHERE id = NEW.payment_id AND status = 'confirmed' FOR NO KEY UPDATE;
  IF (SELECT coalesce(sum(amount_minor), 0) FROM public.refund
      WHERE payment_id = NEW.payment_id AND id <> NEW.id AND status <> 'failed') + NEW.amount_minor > coalesce(paid, 0) THEN
    RAISE EXCEPTION 'refunds exceed payment %', NEW.payment_id USING ERRCODE = '23514';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER refund_within_payment BEFORE INSERT OR UPDATE OF payment_id, amount_minor, status ON public.refund
  FOR EACH ROW WHEN (NEW.status <> 'failed') EXECUTE FUNCTION public.refuse_over_refund();

-- One payment goes back once for one reason; after a failed attempt another is possible (rule 60).
CREATE UNIQUE INDEX refund_reason ON public.refund (payment_id, reason) WHERE status <> 'failed';

-- Rule 48: a captured payment stays captured, with its amount.
CREATE FUNCTION public.refuse_unsettling() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'payment % is confirmed', OLD.id USING ERRCODE = '23514';
END $$;
CREATE TRIGGER payment_stays_confirmed BEFORE UPDATE OF status, amount_minor, currency ON public.payment
  FOR EACH ROW WHEN (OLD.status = 'confirmed'
    AND (NEW.status, NEW.amount_minor, NEW.currency) IS DISTINCT FROM (OLD.status, OLD.amount_minor, OLD.currency))
  EXECUTE FUNCTION public.refuse_unsettling();
