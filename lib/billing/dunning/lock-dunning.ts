import type { Context } from "@/lib/context/open-context";
import { sql } from "@/lib/db/sql";

/** Whoever writes down something of how a customer is asked waits here, and then sees what was written before. */
export async function lockDunning(ctx: Context, customerId: string): Promise<void> {
  await ctx.db.$queryRaw(sql`
    SELECT pg_advisory_xact_lock(7274008, uuid_hash(${customerId}::uuid))::text AS locked`);
}
