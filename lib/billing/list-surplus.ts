import type { Context } from "@/lib/context/open-context";
import { sql } from "@/lib/db/sql";

/** What came beyond what a booking owes, and until when whoever paid decides what becomes of it. */
export type Surplus = { unmatchedId: string; amountMinor: bigint; decideBy: Date };

/** Of one booking, what was to be decided first first. */
export async function listSurplus(
  ctx: Context,
  { bookingId }: { bookingId: string },
): Promise<Surplus[]> {
  return await ctx.db.$queryRaw<Surplus[]>(sql`
    SELECT id AS "unmatchedId", left_minor AS "amountMinor", decide_by AS "decideBy" FROM unmatched_money
    WHERE booking_id = ${bookingId}::uuid AND left_minor > 0 AND decide_by IS NOT NULL ORDER BY decide_by, id`);
}
