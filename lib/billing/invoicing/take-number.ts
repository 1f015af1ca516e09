import type { Context } from "@/lib/context/open-context";
import { sql } from "@/lib/db/sql";
import { env } from "@/lib/env";

type Wanted = { bookingId: string; reason: string };

/** Where no real money moves, documents are counted apart (rule 72). */
const prefix = /^[rs]k_live_/.test(env.STRIPE_SECRET_KEY) ? "IV-" : "TEST-IV-";

/**
 * The next number of the series, which nobody else has while the caller's transaction lasts: rolled back, it is the next one's
 * (rules 70, 71). Whoever waited for it sees what the one before has issued.
 * @returns the bill instead, where there is one for this reason.
 */
export async function takeNumber(
  ctx: Context,
  { bookingId, reason }: Wanted,
): Promise<{ prefix: string; number: bigint } | { issued: string }> {
  await ctx.db.$queryRaw(sql`SELECT next FROM invoice_series WHERE prefix = ${prefix} FOR UPDATE`);
  const [issued] = await ctx.db.$queryRaw<{ id: string }[]>(sql`
    SELECT id FROM invoice WHERE booking_id = ${bookingId}::uuid AND reason = ${reason}`);
  if (issued) return { issued: issued.id };
  const [series] = await ctx.db.$queryRaw<{ number: bigint }[]>(sql`
    UPDATE invoice_series SET next = next + 1 WHERE prefix = ${prefix} RETURNING next - 1 AS number`);
  if (!series) throw new Error(`There is no series ${prefix}.`);
  return { prefix, number: series.number };
}
