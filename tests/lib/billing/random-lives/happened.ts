import type pg from "pg";

/** What comes about by random lives, and where it is counted. */
const kinds: Record<string, string> = {
  "bookings that stand": "booking WHERE status = 'confirmed'",
  "bookings that nobody paid": "booking WHERE status = 'expired'",
  "money that came too late": "refund WHERE reason = 'places_taken'",
  "parts of a balance":
    "payment p JOIN booking b ON b.id = p.booking_id WHERE p.status = 'confirmed' AND p.kind = 'balance' AND p.amount_minor < b.total_minor / 3",
  "taken from a kept card": "payment WHERE method = 'stripe_saved_card' AND status = 'confirmed'",
  "by check or transfer": "offline_payment",
  "not honored": "offline_payment WHERE returned_at IS NOT NULL",
  "without a home": "unmatched_money",
  "given a home": "unmatched_part WHERE kind = 'matched'",
  "taken as it came": "ledger_entry WHERE kind = 'mismatch_taken'",
  "sent back, as it was not asked": "refund WHERE reason = 'not_asked' AND status = 'done'",
  "travellers who left": "booking_change WHERE travellers > 0",
  "another date": "booking_change WHERE departure_id IS NOT NULL",
  "another date at its own price":
    "booking_change c JOIN change_quote q ON q.id = c.id WHERE q.repriced",
  "such a price that was less":
    "booking_change c JOIN change_quote q ON q.id = c.id WHERE q.repriced AND c.back_minor > 0",
  "places taken again": "refund WHERE reason = 'places_taken' AND status = 'cancelled'",
  "kept as credit": "customer_credit",
  "paid from credit": "credit_part WHERE kind = 'used'",
  "credit that came back": "credit_part WHERE kind = 'returned'",
  "credit sent back": "refund WHERE credit_id IS NOT NULL AND status = 'done'",
  "written off": "write_off WHERE amount_minor > 0",
  "paid after it was written off": "write_off WHERE amount_minor < 0",
  "handed to the agency": "debt_handover WHERE handed_at IS NOT NULL",
  "paid before or after it was handed on": "debt_handover WHERE ended_why = 'settled'",
  cancellations: "cancellation WHERE by = 'customer'",
  "called off": "cancellation WHERE by = 'operator'",
  "refunds to a card": "refund WHERE stripe_refund_id IS NOT NULL AND status = 'done'",
  "refunds by hand": "ledger_entry WHERE kind = 'refund_by_hand'",
  "refunds that failed": "refund WHERE status = 'failed'",
  "chargebacks won": "chargeback WHERE status = 'won'",
  "chargebacks lost": "chargeback WHERE status = 'lost'",
  "bills that were disputed": "bill_dispute",
  "cases that waited": "dunning_wait",
  reminders: "dunning_action",
  "fees for being late": "invoice WHERE kind = 'late_fee'",
  "such fees that were taken back":
    "invoice f WHERE kind = 'late_fee' AND EXISTS (SELECT FROM invoice c WHERE c.refers_to = f.id)",
  "events heard": "psp_event WHERE state = 'done'",
};

/** What of all that has not come about, so that nobody takes a year for rich in which little happened. */
export async function missing(owner: pg.Pool): Promise<string[]> {
  const counts = Object.entries(kinds).map(
    ([name, from]) => `(SELECT count(*)::int FROM ${from}) AS "${name}"`,
  );
  const { rows } = await owner.query<Record<string, number>>(`SELECT ${counts.join(", ")}`);
  return Object.entries(rows[0] ?? {}).flatMap(([name, count]) => (count === 0 ? [name] : []));
}
