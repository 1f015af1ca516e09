import type { Context } from "@/lib/context/open-context";
import { sql } from "@/lib/db/sql";

export type LedgerReport = {
  seals: number;
  entries: number;
  /** The first link that is not what its entries and the link before it make; null when all are. */
  brokenAt: bigint | null;
  /** The last link, as the page shows it. */
  head: string;
};

/** `holds` is null where the link itself is missing. */
type Link = { number: bigint; entries: number; hash: Uint8Array; holds: boolean | null };

const batch = 1_000;

/** Computes the whole chain again, from its first link (P37): an entry changed, removed or slipped in anywhere breaks it. */
export async function verifyLedgers(ctx: Context): Promise<LedgerReport> {
  const report: LedgerReport = { seals: 0, entries: 0, brokenAt: null, head: "" };
  for (let from = 0n; ; from += BigInt(batch)) {
    const links = await readLinks(ctx, from);
    for (const link of links) {
      if (!link.holds) return { ...report, brokenAt: link.number };
      report.entries += link.entries;
      report.head = Buffer.from(link.hash).toString("hex");
    }
    report.seals += links.length;
    if (links.length < batch) return report;
  }
}

async function readLinks(ctx: Context, from: bigint): Promise<Link[]> {
  return await ctx.db.$queryRaw<Link[]>(sql`
    SELECT n.number, s.entries, s.hash,
      CASE WHEN s.number = 0 THEN s.previous = ''::bytea AND s.until_tx = '0'
        ELSE before.number IS NOT NULL AND made.hash = s.hash AND made.entries = s.entries END AS holds
    FROM generate_series(${from}::bigint, (SELECT least(max(number), ${from + BigInt(batch) - 1n}) FROM seal)) AS n(number)
    LEFT JOIN seal s USING (number)
    LEFT JOIN seal before ON before.number = n.number - 1 AND before.hash = s.previous AND before.until_tx = s.from_tx,
    LATERAL seal_hash(s.previous, s.from_tx, s.until_tx) made
    ORDER BY n.number`);
}
