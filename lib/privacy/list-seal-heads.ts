import type { Context } from "@/lib/context/open-context";
import { businessZone, fromDateColumn } from "@/lib/dates";
import { sql } from "@/lib/db/sql";
import type { SealHead } from "@/lib/privacy/privacy";

/**
 * The chain's head at the end of each of the last days on which something was sealed, newest first (P37). Whoever keeps a copy
 * can tell later whether anything before it was changed, even by ourselves.
 */
export async function listSealHeads(ctx: Context, input: { days: number }): Promise<SealHead[]> {
  const rows = await ctx.db.$queryRaw<{ day: Date; number: bigint; hash: Uint8Array }[]>(sql`
    SELECT day::date AS day, head.number, head.hash
    FROM generate_series(0, ${input.days}::int - 1) AS ago,
    LATERAL (SELECT ((now() AT TIME ZONE ${businessZone})::date - ago)::timestamp AS day) midnight,
    LATERAL (
      SELECT number, hash FROM seal
      WHERE sealed_at >= day AT TIME ZONE ${businessZone} AND sealed_at < (day + interval '1 day') AT TIME ZONE ${businessZone}
      ORDER BY sealed_at DESC, number DESC LIMIT 1
    ) head
    ORDER BY day DESC`);
  return rows.map(({ day, number, hash }) => ({
    day: fromDateColumn(day),
    number,
    hash: Buffer.from(hash).toString("hex"),
  }));
}
