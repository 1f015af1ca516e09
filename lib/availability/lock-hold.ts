import type { Context } from "@/lib/context/open-context";
import { sql } from "@/lib/db/sql";

/** Keeps a hold as it is until the caller's transaction ends: nobody takes, frees or pays for its places meanwhile. */
export async function lockHold(ctx: Context, input: { holdId: string }): Promise<void> {
  await ctx.db.$queryRaw(sql`SELECT id FROM hold WHERE id = ${input.holdId}::uuid FOR UPDATE`);
}
