import type { Context } from "@/lib/context/open-context";
import { formatDate, fromDateColumn } from "@/lib/dates";
import { sql } from "@/lib/db/sql";
import { formatMoney } from "@/lib/money";

type Row = { personId: string; amountMinor: bigint | null; untilOn: Date; notedAt: Date };

/** Promises and pauses in cases of people, in words, for whoever is told what we hold. Under `rights`. */
export async function readWaitsOf(
  ctx: Context,
  { personIds }: { personIds: readonly string[] },
): Promise<{ personId: string; words: string; notedAt: Date }[]> {
  const rows = await ctx.db.$queryRaw<Row[]>(sql`
    SELECT c.person_id AS "personId", w.amount_minor AS "amountMinor", w.until_on AS "untilOn", w.noted_at AS "notedAt"
    FROM customer c JOIN dunning_case d ON d.customer_id = c.id JOIN dunning_wait w ON w.case_id = d.id
    WHERE c.person_id = ANY(${[...personIds]}::uuid[]) ORDER BY w.noted_at, w.id`);
  return rows.map(({ personId, amountMinor, untilOn, notedAt }) => {
    const day = formatDate(fromDateColumn(untilOn));
    const words =
      amountMinor === null
        ? `That we ask for nothing until ${day}`
        : `That ${formatMoney(amountMinor)} was promised by ${day}`;
    return { personId, words, notedAt };
  });
}
