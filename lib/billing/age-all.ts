import { requireRole } from "@/lib/auth/require-role";
import { clerks } from "@/lib/billing/billing";
import { contested } from "@/lib/billing/contested";
import { lateness } from "@/lib/billing/lateness";
import type { AgedReceivables } from "@/lib/billing/schema";
import { clock } from "@/lib/clock";
import type { Context } from "@/lib/context/open-context";
import { localDateOf, toDateColumn } from "@/lib/dates";
import { sql } from "@/lib/db/sql";

type Bucket = { at: number; count: number; minor: bigint };
type Whole = { unbilledMinor: bigint; heldMinor: bigint; totalMinor: bigint };

/**
 * What all customers together owe today, and how late it is, from the running totals: one look at a moment, so that its parts add up to
 * the ledger's total (rules 84, 89). Under `billing`.
 * @throws DomainError not_found for who is no clerk.
 */
export async function ageAll(ctx: Context): Promise<AgedReceivables> {
  await requireRole(ctx, clerks);
  const today = toDateColumn(localDateOf(clock.now()));
  const limits = lateness.map(({ upTo }) => upTo).filter(Number.isFinite);
  const [row] = await ctx.db.$queryRaw<(Whole & { buckets: Bucket[] | null })[]>(sql`
    WITH aged AS (
      SELECT CASE WHEN ${contested(sql`s.booking_id`)} THEN -1
                  ELSE (SELECT count(*) FROM unnest(${limits}::int[]) AS edge WHERE ${today}::date - s.due_on > edge) END::int AS at, s.open_minor
      FROM invoice_standing s WHERE s.open_minor > 0
    ), sums AS (SELECT at, count(*)::int AS count, sum(open_minor)::text AS minor FROM aged GROUP BY at)
    SELECT (SELECT json_agg(sums) FROM sums) AS buckets,
      coalesce(sum(greatest(-settled_minor, 0)), 0)::bigint AS "unbilledMinor",
      coalesce(sum(greatest(settled_minor - billed_minor, 0)), 0)::bigint AS "heldMinor",
      coalesce(sum(billed_minor - settled_minor), 0)::bigint AS "totalMinor"
    FROM booking_standing`);
  const { buckets, ...whole } = row ?? { buckets: null, ...nothing };
  const sumAt = (wanted: number) => {
    const found = buckets?.find(({ at }) => at === wanted);
    return { count: found?.count ?? 0, minor: BigInt(found?.minor ?? 0) };
  };
  return {
    ...whole,
    buckets: lateness.map(({ words }, at) => ({ words, ...sumAt(at) })),
    contested: sumAt(-1),
  };
}

const nothing: Whole = { unbilledMinor: 0n, heldMinor: 0n, totalMinor: 0n };
