import type { DepartureFacts } from "@/lib/catalog/catalog";
import type { Context } from "@/lib/context/open-context";
import { DomainError } from "@/lib/errors";
import { costToCancel } from "@/lib/pricing/cost-to-cancel";
import type { CancellationCost, Party, PricedQuote } from "@/lib/pricing/pricing";
import { quoteParty } from "@/lib/pricing/quote-party";

type Offer = {
  offer: { quote: PricedQuote } | { refusal: string };
  costs: CancellationCost[];
};

/** The price of a party and what cancelling would cost, or, where it cannot be sold, why. */
export async function offerFor(
  ctx: Context,
  departure: DepartureFacts,
  party: Party,
  code: string | null,
): Promise<Offer> {
  if (!departure.onSale) return refusal("This departure is no longer on sale.");
  try {
    const quote = await quoteParty(ctx, { departure, party, code });
    return { offer: { quote }, costs: costToCancel(quote, departure) };
  } catch (error) {
    if (error instanceof DomainError) return refusal(wordsOf(error));
    throw error;
  }
}

function refusal(words: string): Offer {
  return { offer: { refusal: words }, costs: [] };
}

function wordsOf(error: DomainError): string {
  const fields = Object.values(error.fields).flat();
  return [error.message, ...fields].join(" ");
}
