import type { Context } from "@/lib/context/open-context";
import { sql } from "@/lib/db/sql";
import { env } from "@/lib/env";

/** Bills, and what takes them back: each is counted by itself. */
type Series = "IV" | "CN";

/** Where no real money moves, documents are counted apart (rule 72). */
const test = /^[rs]k_live_/.test(env.STRIPE_SECRET_KEY) ? "" : "TEST-";

const prefixOf = (series: Series) => `${test}${series}-`;

/**
 * Keeps a series for the caller's transaction: nobody else takes a number of it until that ends, and what whoever came before has
 * issued is seen from here on. Bills are kept before what takes them back: no two wait for each other.
 */
export async function lockSeries(ctx: Context, series: Series): Promise<void> {
  await ctx.db.$queryRaw(sql`
    SELECT next FROM invoice_series WHERE prefix = ${prefixOf(series)} FOR UPDATE`);
}

/** The next number of a series that the caller has locked: rolled back, it is the next one's (rules 70, 71). */
export async function takeNumber(
  ctx: Context,
  series: Series,
): Promise<{ prefix: string; number: bigint }> {
  const prefix = prefixOf(series);
  const [taken] = await ctx.db.$queryRaw<{ number: bigint }[]>(sql`
    UPDATE invoice_series SET next = next + 1 WHERE prefix = ${prefix} RETURNING next - 1 AS number`);
  if (!taken) throw new Error(`There is no series ${prefix}.`);
  return { prefix, number: taken.number };
}
