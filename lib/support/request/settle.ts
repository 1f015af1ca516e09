import type { Context } from "@/lib/context/open-context";
import { sql } from "@/lib/db/sql";

/** Notes that what a request asked for was done: from then on its days are counted. */
export async function settle(ctx: Context, requestId: string): Promise<void> {
  await ctx.db.$executeRaw(sql`
    UPDATE support_request SET settled_at = now() WHERE id = ${requestId}::uuid AND settled_at IS NULL`);
}
