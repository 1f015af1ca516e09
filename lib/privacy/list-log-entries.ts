import type { Context } from "@/lib/context/open-context";
import { sql } from "@/lib/db/sql";

/** What must be done again after a backup is restored, as its ledger has it: an answer of a person's, or an erasure. */
export type LogBatch = {
  /** Everything of transactions before this one is in this batch or an earlier one. */
  until: string;
  choices: Record<string, unknown>[];
  erasures: Record<string, unknown>[];
};

/**
 * The answers and erasures that were committed since a batch, read under `jobs`; null when there are none. Transactions that are
 * still under way are left for the next one, and nothing is ever written behind it.
 */
export async function listLogEntries(
  ctx: Context,
  input: { since: string },
): Promise<LogBatch | null> {
  const [row] = await ctx.db.$queryRaw<LogBatch[]>(sql`
    SELECT edge.tx::text AS until,
      coalesce((SELECT jsonb_agg(to_jsonb(c) - 'tx' ORDER BY seq) FROM choice c
        WHERE c.tx >= ${input.since}::xid8 AND c.tx < edge.tx), '[]') AS choices,
      coalesce((SELECT jsonb_agg(to_jsonb(e) - 'tx' ORDER BY seq) FROM erasure e
        WHERE e.tx >= ${input.since}::xid8 AND e.tx < edge.tx), '[]') AS erasures
    FROM (SELECT pg_snapshot_xmin(pg_current_snapshot()) AS tx) edge`);
  return row && row.choices.length + row.erasures.length > 0 ? row : null;
}

/**
 * Whether the database has all that a batch says: one that was restored from before it has not. Answers of people who came after
 * the backup went with them.
 */
export async function hasEntries(ctx: Context, batch: LogBatch): Promise<boolean> {
  const [row] = await ctx.db.$queryRaw<{ missing: number }[]>(sql`
    SELECT ((SELECT count(*) FROM jsonb_to_recordset(${JSON.stringify(batch.choices)}::jsonb) AS c(seq bigint, person_id uuid)
        WHERE EXISTS (SELECT FROM person p WHERE p.id = c.person_id) AND NOT EXISTS (SELECT FROM choice WHERE seq = c.seq))
      + (SELECT count(*) FROM jsonb_to_recordset(${JSON.stringify(batch.erasures)}::jsonb) AS e(seq bigint)
        WHERE NOT EXISTS (SELECT FROM erasure WHERE seq = e.seq)))::int AS missing`);
  return row?.missing === 0;
}
