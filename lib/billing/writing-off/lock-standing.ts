import type { Context } from "@/lib/context/open-context";
import { sql } from "@/lib/db/sql";

/** Whoever posts for a booking waits here until the caller's transaction ends, as `stand` has them take turns (docs/decisions/027). */
export async function lockStanding(ctx: Context, bookingId: string): Promise<void> {
  await ctx.db.$queryRaw(sql`
    SELECT pg_advisory_xact_lock(hashtextextended(${`standing ${bookingId}`}, 0))::text AS locked`);
}
