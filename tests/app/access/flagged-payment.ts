import type pg from "pg";

/** That one dollar came for what is open of a booking where two were asked. @returns the number of the payment. */
export async function flaggedPayment(owner: pg.Pool, bookingId: string): Promise<string> {
  const { rows } = await owner.query(
    `WITH paid AS (
       INSERT INTO payment (id, kind, booking_id, customer_id, method, amount_minor, currency, status, session_expires_at, intent_id)
       SELECT gen_random_uuid(), 'balance', id, customer_id, 'stripe_checkout', 200, 'USD', 'pending', now(), 'pi_' || gen_random_uuid()
       FROM booking WHERE id = $1 RETURNING id, booking_id, customer_id
     ), entry AS (
       INSERT INTO ledger_entry (id, kind, source_id, customer_id, booking_id, effective_on)
       SELECT gen_random_uuid(), 'payment_mismatched', id, customer_id, booking_id, current_date FROM paid RETURNING id
     ), posted AS (
       INSERT INTO ledger_posting (entry_id, seq, account, amount_minor, currency)
       SELECT id, side.seq, side.account, side.minor, 'USD'
       FROM entry, (VALUES (1, 'stripe_clearing', 100), (2, 'unmatched_money', -100)) AS side (seq, account, minor)
     ) SELECT id FROM paid`,
    [bookingId],
  );
  return rows[0].id;
}
