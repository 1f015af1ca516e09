import { refundsIn } from "@/lib/billing/billing";
import { goneMinor } from "@/lib/billing/gone-minor";
import type { Context } from "@/lib/context/open-context";
import { sql } from "@/lib/db/sql";

/**
 * What has come in for a booking and is not to go back: confirmed payments less their refunds that have not failed, sent or not,
 * and less what a bank has taken back of them (rules 41, 59, 91). Exact while the caller keeps the booking locked.
 */
export async function netPaid(ctx: Context, input: { bookingId: string }): Promise<bigint> {
  const [net] = await ctx.db.$queryRaw<{ minor: bigint }[]>(sql`
    SELECT coalesce(sum(p.amount_minor - coalesce(back.minor, 0) - ${goneMinor(sql`p.id`)}), 0)::bigint AS minor
    FROM payment p LEFT JOIN LATERAL (
      SELECT sum(r.amount_minor) AS minor FROM refund r WHERE r.payment_id = p.id AND r.credit_id IS NULL AND r.status = ANY(${refundsIn.count})) back ON true
    WHERE p.booking_id = ${input.bookingId}::uuid AND p.status = 'confirmed'`);
  return net?.minor ?? 0n;
}
