import type { Context } from "@/lib/context/open-context";
import { sql } from "@/lib/db/sql";

/**
 * Who bills a schedule and who divides it take turns, until the caller's transaction ends: what is read after this is billed as it was read.
 * Before every other lock, so that no two wait for each other. A change of the price need not wait: its event has it billed anew.
 */
export async function lockSchedule(ctx: Context, bookingId: string): Promise<void> {
  await ctx.db.$queryRaw(sql`
    SELECT pg_advisory_xact_lock(hashtextextended(${`schedule ${bookingId}`}, 0))::text AS locked`);
}
