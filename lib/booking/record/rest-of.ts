import { smallestChargeMinor } from "@/lib/billing/billing";
import type { Context } from "@/lib/context/open-context";
import { sql } from "@/lib/db/sql";

/** A payment `p` that came and was not sent back, not even a part of it. */
const stands = sql`p.status = 'confirmed' AND NOT EXISTS (SELECT FROM refund r WHERE r.payment_id = p.id)`;

/**
 * Of a booking that is not firm: what was asked first, what came, and what of that is missing; nothing where it is enough (rule 41). Less
 * than a card can be charged is enough: it stays open of the price.
 */
export type Rest = {
  askedMinor: bigint;
  paidMinor: bigint;
  restMinor: bigint;
  /** The last of it. */
  paidAt: Date | null;
  paymentIds: string[];
};

export async function restOf(ctx: Context, bookingId: string): Promise<Rest> {
  const [found] = await ctx.db.$queryRaw<Omit<Rest, "restMinor">[]>(sql`
    SELECT coalesce(sum(p.amount_minor), 0)::bigint AS "paidMinor", max(p.settled_at) AS "paidAt",
           coalesce(array_agg(p.id ORDER BY p.created_at) FILTER (WHERE p.id IS NOT NULL), '{}') AS "paymentIds",
           (SELECT amount_minor FROM payment_schedule_line WHERE booking_id = ${bookingId}::uuid ORDER BY seq LIMIT 1) AS "askedMinor"
    FROM payment p WHERE p.booking_id = ${bookingId}::uuid AND ${stands}`);
  const { paidMinor = 0n, paidAt = null, paymentIds = [], askedMinor = 0n } = found ?? {};
  const missingMinor = askedMinor - paidMinor;
  const restMinor = missingMinor < smallestChargeMinor ? 0n : missingMinor;
  return { askedMinor, paidMinor, paidAt, paymentIds, restMinor };
}
