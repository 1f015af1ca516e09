import { invoiceName } from "@/lib/billing/billing";
import type { Context } from "@/lib/context/open-context";
import { formatDate, fromDateColumn } from "@/lib/dates";
import { sql } from "@/lib/db/sql";

type Row = { personId: string; prefix: string; number: bigint; handOn: Date; agreedAt: Date };

/** Which bills of people were to go to the collection agency, in words, for whoever is told what we hold. Under `rights`. */
export async function readHandoversOf(
  ctx: Context,
  { personIds }: { personIds: readonly string[] },
): Promise<{ personId: string; words: string; notedAt: Date }[]> {
  const rows = await ctx.db.$queryRaw<Row[]>(sql`
    SELECT c.person_id AS "personId", i.prefix, i.number, h.hand_on AS "handOn", h.agreed_at AS "agreedAt"
    FROM customer c JOIN debt_handover h ON h.customer_id = c.id JOIN invoice i ON i.id = h.invoice_id
    WHERE c.person_id = ANY(${[...personIds]}::uuid[]) ORDER BY h.agreed_at, i.number`);
  return rows.map(({ personId, handOn, agreedAt: notedAt, ...bill }) => ({
    ...{ personId, notedAt },
    words: `That ${invoiceName(bill)} might go to a collection agency from ${formatDate(fromDateColumn(handOn))} on`,
  }));
}
