/**
 * Makes of a booking that stands one whose payment came when its places were gone, as the books have it: a statement for its reference,
 * which gives the refund that waits.
 */
export const cameTooLate = `
  WITH late AS (UPDATE booking SET status = 'expired', confirmed_at = NULL, confirmed_by = NULL WHERE ref = $1 RETURNING id, hold_id),
    ended AS (UPDATE hold SET status = 'released' FROM late WHERE hold.id = late.hold_id),
    free AS (UPDATE inventory_pool SET booked = booked - u.units FROM hold_unit u JOIN late ON late.hold_id = u.hold_id
             WHERE inventory_pool.id = u.pool_id)
  INSERT INTO refund (id, payment_id, amount_minor, currency, reason, status, decide_by)
  SELECT gen_random_uuid(), p.id, p.amount_minor, p.currency, 'places_taken', 'waiting', now() + interval '72 hours'
  FROM late JOIN payment p ON p.booking_id = late.id AND p.status = 'confirmed' RETURNING id`;
