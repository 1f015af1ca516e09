import type { Context } from "@/lib/context/open-context";
import { sql } from "@/lib/db/sql";

/** How the product is, in numbers: no personal data, one cheap statement. */
export type Health = {
  ok: boolean;
  /** Since a worker last said that it lives; null when none ever did. */
  workerSecondsAgo: number | null;
  /** How long the oldest event has waited to be passed on. */
  outboxLagSeconds: number;
  /** Matters that wait for a person. */
  needsAttention: number;
};

const patience = { worker: 30, outbox: 60 };

type Row = { beat: number | null; lag: number; open: bigint };

/** Looks at what the worker left. @throws when the database cannot be reached. */
export async function getHealth(ctx: Context): Promise<Health> {
  const [row] = await ctx.db.$queryRaw<Row[]>(sql`
    SELECT (SELECT extract(epoch FROM now() - at)::float8 FROM worker_beat WHERE name = 'worker') AS beat,
      coalesce((SELECT extract(epoch FROM now() - created_at)::float8 FROM outbox_event
                WHERE relayed_at IS NULL ORDER BY id LIMIT 1), 0) AS lag,
      (SELECT count(*) FROM attention WHERE resolved_at IS NULL) AS open`);
  const ago = row?.beat ?? null;
  const lag = row?.lag ?? 0;
  return {
    ok: ago !== null && ago < patience.worker && lag < patience.outbox,
    workerSecondsAgo: ago === null ? null : Math.round(ago),
    outboxLagSeconds: Math.round(lag),
    needsAttention: Number(row?.open ?? 0),
  };
}
