import type { Context } from "@/lib/context/open-context";
import { sql } from "@/lib/db/sql";

/** The statement that a new one follows. */
export type Previous = { id: string; contentHash: Uint8Array };

type Row = Previous & { customerId: string; currency: string };

/** The last statement of each customer and currency, by "customer currency". */
export async function readLast(
  ctx: Context,
  customerIds: readonly string[],
): Promise<ReadonlyMap<string, Previous>> {
  const rows = await ctx.db.$queryRaw<Row[]>(sql`
    SELECT DISTINCT ON (customer_id, currency) customer_id AS "customerId", currency, id, content_hash AS "contentHash"
    FROM statement WHERE customer_id = ANY(${customerIds}::uuid[]) ORDER BY customer_id, currency, month DESC`);
  return new Map(
    rows.map(({ customerId, currency, ...last }) => [`${customerId} ${currency}`, last]),
  );
}
