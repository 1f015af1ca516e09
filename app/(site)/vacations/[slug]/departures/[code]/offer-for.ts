import type { DepartureFacts } from "@/lib/catalog/catalog";
import type { Context } from "@/lib/context/open-context";
import { DomainError, type FieldMessages } from "@/lib/errors";
import { costToCancel } from "@/lib/pricing/cost-to-cancel";
import type { CancellationCost, Party, PricedQuote } from "@/lib/pricing/pricing";
import { quoteParty } from "@/lib/pricing/quote-party";

export type Offer =
  | { quote: PricedQuote; costs: CancellationCost[] }
  | { refusal: string; fields: FieldMessages };

/** The price of a party and what cancelling would cost, or, where it cannot be sold, why. */
export async function offerFor(
  ctx: Context,
  departure: DepartureFacts,
  party: Party,
  code: string | null,
): Promise<Offer> {
  if (!departure.onSale) return { refusal: "This departure is no longer on sale.", fields: {} };
  const quote = await quoteParty(ctx, { departure, party, code }).catch(refusalOf);
  if (quote instanceof DomainError)
    return { refusal: [quote.message, ...messagesOf(quote)].join(" "), fields: quote.fields };
  const costs = costToCancel({
    totalMinor: quote.totalMinor,
    tiers: departure.cancellationTerms.tiers,
    startsOn: departure.startsOn,
    today: quote.pricedOn,
  });
  return { quote, costs };
}

function refusalOf(error: unknown): DomainError {
  if (error instanceof DomainError) return error;
  throw error;
}

function messagesOf(error: DomainError): string[] {
  return Object.values(error.fields).flat();
}
