import type { Context } from "@/lib/context/open-context";
import { sql } from "@/lib/db/sql";

/**
 * Adds a link to the chain over all ledgers, for all that was written since the last one (P37). Several may
 * do so at once: each link has one successor, so the chain never forks, and the loser finds its entries sealed.
 * @returns how many entries were sealed.
 */
export async function sealLedgers(ctx: Context): Promise<number> {
  const sealed = await ctx.db.$queryRaw<{ entries: number }[]>(sql`
    INSERT INTO seal (number, from_tx, until_tx, entries, previous, hash)
    SELECT last.number + 1, last.until_tx, edge.tx, next.entries, last.hash, next.hash
    FROM (SELECT * FROM seal ORDER BY number DESC LIMIT 1) last,
      (SELECT pg_snapshot_xmin(pg_current_snapshot()) AS tx) edge,
      LATERAL seal_hash(last.hash, last.until_tx, edge.tx) next
    WHERE next.entries > 0
    ON CONFLICT DO NOTHING
    RETURNING entries`);
  return sealed[0]?.entries ?? 0;
}
