import type { DepartureFacts } from "@/lib/catalog/catalog";
import type { Context } from "@/lib/context/open-context";
import { partyThere } from "@/lib/pricing/price-moved";
import type { PricedQuote } from "@/lib/pricing/pricing";
import { quoteParty } from "@/lib/pricing/quote-party";

type Input = { from: DepartureFacts; to: DepartureFacts; before: PricedQuote };

/**
 * What a party that booked one departure would pay on another of the same vacation today, as any visitor, with no code (rule 67).
 * @throws DomainError invalid where there are no such rooms or extras.
 */
export async function priceThere(ctx: Context, { from, to, before }: Input): Promise<PricedQuote> {
  const party = partyThere(from, to, before.party);
  return await quoteParty(ctx, { departure: to, party, code: null });
}
