import { refundsIn } from "@/lib/billing/billing";
import { sql } from "@/lib/db/sql";

/** Money of a booking `b` is on its way in or back. */
export const moneyMoves = sql`(
  EXISTS (SELECT FROM payment p WHERE p.booking_id = b.id AND p.status IN ('created', 'pending'))
  OR EXISTS (SELECT FROM payment p JOIN refund r ON r.payment_id = p.id WHERE p.booking_id = b.id AND r.status <> ALL(${refundsIn.over})))`;

/** We hold money of a booking `b`; what was billed for it is not money yet. */
export const moneyHeld = sql`(EXISTS (SELECT FROM unmatched_money u WHERE u.booking_id = b.id AND u.left_minor > 0) OR EXISTS (
  SELECT FROM ledger_entry e JOIN ledger_posting l ON l.entry_id = e.id
  WHERE e.booking_id = b.id AND l.account IN ('customer_deposits', 'customer_credit', 'unmatched_money')
  GROUP BY l.account HAVING sum(l.amount_minor) <> 0))`;

/** Everybody whom a booking is about: `booking_id` and `person_id`. */
export const peopleOfBookings = sql`(
  SELECT id AS booking_id, person_id FROM booking
  UNION SELECT booking_id, person_id FROM booking_traveller)`;
