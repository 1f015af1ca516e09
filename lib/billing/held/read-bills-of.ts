import type { Context } from "@/lib/context/open-context";
import { sql } from "@/lib/db/sql";

type Bill = {
  personId: string;
  prefix: string;
  number: bigint;
  kind: string;
  totalMinor: bigint;
  issuedOn: Date;
  dueOn: Date;
  /** Of who it was made out to. */
  keepUntil: Date | null;
};

/** All bills of people, by when they were issued. */
export async function readBillsOf(
  ctx: Context,
  { personIds }: { personIds: readonly string[] },
): Promise<Bill[]> {
  return await ctx.db.$queryRaw<Bill[]>(sql`
    SELECT c.person_id AS "personId", i.prefix, i.number, i.kind, i.total_minor AS "totalMinor", i.issued_on AS "issuedOn",
           i.due_on AS "dueOn", p.keep_until AS "keepUntil"
    FROM customer c JOIN invoice i ON i.customer_id = c.id LEFT JOIN invoice_party p ON p.invoice_id = i.id
    WHERE c.person_id = ANY(${personIds}::uuid[]) ORDER BY i.issued_at, i.number`);
}
