import { isFree } from "@/lib/billing/crediting/own-credit";
import type { Context } from "@/lib/context/open-context";
import { sql } from "@/lib/db/sql";

type Row = { customerId: string; currency: string; minor: bigint };

/**
 * What the accounts that speak for customers could pay with, and that came of other bookings than these customers' own, in each currency
 * (rule 92). Under `billing`.
 */
export async function readCreditElsewhere(
  ctx: Context,
  customerIds: readonly string[],
): Promise<(whose: { customerId: string; currency: string }) => bigint> {
  const rows = await ctx.db.$queryRaw<Row[]>(sql`
    SELECT mine.id AS "customerId", c.currency, sum(c.left_minor)::bigint AS minor FROM customer mine
    JOIN account_person s ON s.person_id = mine.person_id JOIN customer_credit c ON c.account_id = s.account_id AND c.customer_id <> mine.id
    WHERE mine.id = ANY(${customerIds}::uuid[]) AND s.how <> 'address' AND c.left_minor > 0 AND ${isFree} GROUP BY 1, 2`);
  return ({ customerId, currency }) =>
    rows.find((row) => row.customerId === customerId && row.currency === currency)?.minor ?? 0n;
}
