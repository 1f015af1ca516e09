import type { Context } from "@/lib/context/open-context";
import { sql } from "@/lib/db/sql";

/** How long the oldest entry of a ledger has waited for its seal; 0 when none waits. */
export async function getUnsealedSeconds(ctx: Context): Promise<number> {
  const [oldest] = await ctx.db.$queryRaw<{ seconds: number | null }[]>(sql`
    SELECT extract(epoch FROM now() - min(at))::int AS seconds
    FROM sealed_entries((SELECT until_tx FROM seal ORDER BY number DESC LIMIT 1), pg_snapshot_xmax(pg_current_snapshot()))`);
  return Math.max(oldest?.seconds ?? 0, 0);
}
