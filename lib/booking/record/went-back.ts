import type { Context } from "@/lib/context/open-context";
import { sql } from "@/lib/db/sql";

/** Whether money of a payment was sent back, in a statement after the one that locks: it sees what whoever had the lock has done. */
export async function wentBack(ctx: Context, paymentId: string): Promise<boolean> {
  const refunds = await ctx.db.$queryRaw<unknown[]>(sql`
    SELECT id FROM refund WHERE payment_id = ${paymentId}::uuid LIMIT 1`);
  return refunds.length > 0;
}
