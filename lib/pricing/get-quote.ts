import type { Context } from "@/lib/context/open-context";
import { notFound } from "@/lib/errors";
import type { PricedQuote } from "@/lib/pricing/pricing";
import { readSnapshot } from "@/lib/pricing/quote/snapshot";

/**
 * A quote as it was saved.
 * @throws DomainError not_found
 */
export async function getQuote(ctx: Context, input: { quoteId: string }): Promise<PricedQuote> {
  const [found] = await ctx.db.$queryRaw<{ snapshot: unknown }[]>`
    SELECT snapshot FROM quote WHERE id = ${input.quoteId}::uuid`;
  if (!found) throw notFound("quote");
  return readSnapshot(found.snapshot);
}
