import { invoiceName } from "@/lib/billing/billing";
import { disputeReasons } from "@/lib/billing/disputes";
import type { Context } from "@/lib/context/open-context";
import { sql } from "@/lib/db/sql";

type Row = {
  personId: string;
  prefix: string;
  number: bigint;
  reason: keyof typeof disputeReasons;
  raisedAt: Date;
};

/** What people disputed, in words, for whoever is told what we hold. Under `rights`. */
export async function readDisputesOf(
  ctx: Context,
  { personIds }: { personIds: readonly string[] },
): Promise<{ personId: string; words: string; reason: string; raisedAt: Date }[]> {
  const rows = await ctx.db.$queryRaw<Row[]>(sql`
    SELECT c.person_id AS "personId", i.prefix, i.number, d.reason, d.raised_at AS "raisedAt"
    FROM customer c JOIN invoice i ON i.customer_id = c.id JOIN bill_dispute d ON d.invoice_id = i.id
    WHERE c.person_id = ANY(${[...personIds]}::uuid[]) ORDER BY d.raised_at, d.id`);
  return rows.map(({ personId, reason, raisedAt, ...bill }) => ({
    ...{ personId, raisedAt, reason: disputeReasons[reason] },
    words: `That ${invoiceName(bill)} was disputed`,
  }));
}
