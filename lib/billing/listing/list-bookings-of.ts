import { paymentsIn } from "@/lib/billing/billing";
import { leftOf } from "@/lib/billing/refunding/left-of";
import type { DeskBooking, DeskMovement } from "@/lib/billing/schema";
import type { Context } from "@/lib/context/open-context";
import { sql } from "@/lib/db/sql";

/** The bookings of a customer with what was billed and settled of each, and what of what came in can still go back (rules 41, 48). */
export async function listBookingsOf(ctx: Context, customerId: string): Promise<DeskBooking[]> {
  return await ctx.db.$queryRaw<DeskBooking[]>(sql`
    SELECT s.booking_id AS "bookingId", b.ref, b.status, s.billed_minor AS "billedMinor", s.settled_minor AS "settledMinor",
      coalesce((SELECT sum(${leftOf()}) FROM payment p
        WHERE p.booking_id = b.id AND p.status = ANY(${paymentsIn.refund})), 0)::bigint AS "leftMinor"
    FROM booking_standing s JOIN booking b ON b.id = s.booking_id
    WHERE s.customer_id = ${customerId}::uuid ORDER BY b.created_at DESC, b.id LIMIT 200`);
}

/** Payments and refunds of a customer as they were made, whatever became of them, the newest first. */
export async function listMovementsOf(ctx: Context, customerId: string): Promise<DeskMovement[]> {
  return await ctx.db.$queryRaw<DeskMovement[]>(sql`
    WITH theirs AS (
      SELECT p.* FROM booking_standing s JOIN payment p ON p.booking_id = s.booking_id WHERE s.customer_id = ${customerId}::uuid
    ), moved AS (
      SELECT id, 'payment' AS what, booking_id, amount_minor, currency, status, created_at AS at FROM theirs
      UNION ALL
      SELECT r.id, 'refund', t.booking_id, r.amount_minor, r.currency, r.status, r.created_at FROM refund r JOIN theirs t ON t.id = r.payment_id)
    SELECT m.id, m.what, b.ref, m.amount_minor AS "amountMinor", m.currency, m.status, m.at FROM moved m JOIN booking b ON b.id = m.booking_id
    ORDER BY m.at DESC, m.id LIMIT 200`);
}
