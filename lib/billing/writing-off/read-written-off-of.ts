import { invoiceName } from "@/lib/billing/billing";
import type { Context } from "@/lib/context/open-context";
import { sql } from "@/lib/db/sql";
import { formatMoney } from "@/lib/money";

type Row = { personId: string; prefix: string; number: bigint; amountMinor: bigint; at: Date };

/** What of the bills of people was written off, in words, for whoever is told what we hold. Under `rights`. */
export async function readWrittenOffOf(
  ctx: Context,
  { personIds }: { personIds: readonly string[] },
): Promise<{ personId: string; words: string; notedAt: Date }[]> {
  const rows = await ctx.db.$queryRaw<Row[]>(sql`
    SELECT c.person_id AS "personId", i.prefix, i.number, w.amount_minor AS "amountMinor", w.at
    FROM customer c JOIN write_off w ON w.customer_id = c.id JOIN invoice i ON i.id = w.invoice_id
    WHERE c.person_id = ANY(${[...personIds]}::uuid[]) ORDER BY w.at, i.number`);
  return rows.map(({ personId, amountMinor, at: notedAt, ...bill }) => {
    const words =
      amountMinor > 0n
        ? `That we ask for ${formatMoney(amountMinor)} of ${invoiceName(bill)} no more`
        : `That ${formatMoney(-amountMinor)} of ${invoiceName(bill)} is written off no longer`;
    return { personId, words, notedAt };
  });
}
