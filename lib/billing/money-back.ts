import { offlineWords } from "@/lib/billing/billing";
import { leftOf } from "@/lib/billing/refunding/left-of";
import type { MoneyBack } from "@/lib/billing/schema";
import type { Context } from "@/lib/context/open-context";
import { sql } from "@/lib/db/sql";

/** How far the money of bookings is on its way back to where it came from, under `billing`: of those for which any came (rules 59, 65). */
export async function moneyBack(
  ctx: Context,
  input: { bookingIds: readonly string[] },
): Promise<MoneyBack[]> {
  const offline = sql`p.method = ANY(${Object.keys(offlineWords)})`;
  return await ctx.db.$queryRaw<MoneyBack[]>(sql`
    SELECT p.booking_id AS "bookingId", sum(${leftOf()})::bigint AS "leftMinor",
           coalesce(sum(${leftOf()}) FILTER (WHERE ${offline}), 0)::bigint AS "leftByHandMinor",
           coalesce(sum(r.waiting) FILTER (WHERE NOT ${offline}), 0)::bigint AS "sendingMinor",
           coalesce(sum(r.waiting) FILTER (WHERE ${offline}), 0)::bigint AS "byHandMinor",
           coalesce(sum(r.sent), 0)::bigint AS "sentMinor"
    FROM payment p LEFT JOIN LATERAL (
      SELECT sum(amount_minor) FILTER (WHERE status = 'requested') AS waiting,
             sum(amount_minor) FILTER (WHERE status IN ('in_transit', 'done') AND reason = 'called_off') AS sent
      FROM refund WHERE payment_id = p.id AND credit_id IS NULL) r ON true
    WHERE p.booking_id = ANY(${input.bookingIds}::uuid[]) AND p.status = 'confirmed' GROUP BY p.booking_id`);
}
