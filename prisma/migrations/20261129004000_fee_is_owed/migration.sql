-- The one place which tells what is owed and due, by the ledger (rule 41): of a firm booking what its schedule wants by today, of a
-- cancelled one what is kept of its price, two weeks later (rule 102; feeDueOn in lib/booking/booking.ts).
CREATE OR REPLACE VIEW open_receivable AS
SELECT b.id AS booking_id, b.person_id, b.currency, due.minor - coalesce(paid.minor, 0) AS amount_minor, due.since
FROM booking b
CROSS JOIN (SELECT (now() AT TIME ZONE 'America/New_York')::date AS today) c
CROSS JOIN LATERAL (
  SELECT sum(s.amount_minor) AS minor, max(s.due_on) AS since FROM payment_schedule_line s
  WHERE b.status IN ('confirmed', 'completed') AND s.booking_id = b.id AND s.due_on <= c.today
  UNION ALL
  SELECT fee.minor, fee.due_on FROM (
    SELECT k.fee_minor::numeric AS minor, greatest(least(k.on_day + 14, d.starts_on), k.on_day) AS due_on
    FROM (SELECT fee_minor, (at AT TIME ZONE 'America/New_York')::date AS on_day FROM cancellation WHERE booking_id = b.id) k
    JOIN departure d ON d.id = b.departure_id WHERE b.status = 'cancelled') fee
  WHERE fee.due_on <= c.today) due
CROSS JOIN LATERAL (SELECT -sum(p.amount_minor) AS minor FROM ledger_entry e JOIN ledger_posting p ON p.entry_id = e.id
  WHERE e.booking_id = b.id AND p.account = 'customer_deposits') paid
WHERE due.minor > coalesce(paid.minor, 0);
