import type { Context } from "@/lib/context/open-context";
import { sql } from "@/lib/db/sql";

type Statement = {
  personId: string;
  month: Date;
  bookings: string[];
  openingMinor: bigint;
  closingMinor: bigint;
  issuedOn: Date;
  keepUntil: Date | null;
};

/** All statements of people, by month. */
export async function readStatementsOf(
  ctx: Context,
  { personIds }: { personIds: readonly string[] },
): Promise<Statement[]> {
  return await ctx.db.$queryRaw<Statement[]>(sql`
    SELECT c.person_id AS "personId", s.month, s.bookings, s.opening_minor AS "openingMinor", s.closing_minor AS "closingMinor",
           s.issued_on AS "issuedOn", p.keep_until AS "keepUntil"
    FROM customer c JOIN statement s ON s.customer_id = c.id LEFT JOIN statement_party p ON p.statement_id = s.id
    WHERE c.person_id = ANY(${personIds}::uuid[]) ORDER BY s.month, s.issued_at`);
}
