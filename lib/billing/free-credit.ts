import { isFree, ownCredit } from "@/lib/billing/crediting/own-credit";
import type { Context } from "@/lib/context/open-context";
import { sql } from "@/lib/db/sql";

/** What of the credit of whoever asks can pay something now; a visitor has none. */
export async function freeCredit(ctx: Context, input: { currency: string }): Promise<bigint> {
  const [free] = await ctx.db.$queryRaw<{ minor: bigint }[]>(sql`
    SELECT coalesce(sum(c.left_minor), 0)::bigint AS minor FROM customer_credit c
    WHERE ${ownCredit(ctx.actor)} AND c.currency = ${input.currency} AND ${isFree}`);
  return free?.minor ?? 0n;
}
