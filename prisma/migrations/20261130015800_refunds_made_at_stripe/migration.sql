-- What an employee sends back at Stripe by hand is noted as often as it happens (rule 59).
DROP INDEX refund_reason;
CREATE UNIQUE INDEX refund_reason ON public.refund (payment_id, reason) WHERE status NOT IN ('failed', 'cancelled') AND reason NOT IN ('agreed', 'changed', 'credit', 'external');
