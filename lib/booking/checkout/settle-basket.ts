import type { HoldFacts } from "@/lib/availability/availability";
import { changeHold } from "@/lib/availability/change-hold";
import { retakePlaces } from "@/lib/availability/retake-places";
import { dueNow } from "@/lib/booking/checkout/due-now";
import type { StartPayment } from "@/lib/booking/schema";
import type { Context } from "@/lib/context/open-context";
import { DomainError } from "@/lib/errors";
import { formatMoney } from "@/lib/money";
import { getQuote } from "@/lib/pricing/get-quote";
import type { PartyExtra, PricedQuote } from "@/lib/pricing/pricing";
import { quoteParty } from "@/lib/pricing/quote-party";
import { releaseCoupon } from "@/lib/pricing/release-coupon";
import { reserveCoupon } from "@/lib/pricing/reserve-coupon";
import { saveQuote } from "@/lib/pricing/save-quote";

type Basket = {
  hold: HoldFacts;
  extras: StartPayment["extras"];
  code: string | null;
  intent: StartPayment["intent"];
};

/**
 * What the form wants, held and priced: places that lapsed are taken again at the current price, other extras or another code are
 * priced anew while the places keep theirs (rules 9, 24). Nobody is sent to pay a price that they have not seen.
 * @returns the quote that counts.
 * @throws DomainError price_changed when there is another price to look at, which then counts; sold_out, held_by_others;
 *   invalid beside the code or the extra.
 */
export async function settleBasket(
  ctx: Context,
  basket: Basket,
): Promise<{ quoteId: string; quote: PricedQuote }> {
  const { hold } = basket;
  const before = await getQuote(ctx, { quoteId: hold.quoteId });
  const alive = hold.status === "active" && !hold.lapsed;
  const extras = basket.extras.filter(({ quantity }) => quantity > 0);
  if (alive && sameChoice(before, extras, basket.code)) {
    if (basket.intent === "update") throw changed("The price is still", before);
    return { quoteId: hold.quoteId, quote: before };
  }
  const quote = await quoteParty(ctx, {
    departureCode: before.departureCode,
    party: { rooms: before.party.rooms, extras },
    code: basket.code,
    holdId: hold.id,
    ...(alive ? { keep: before } : {}),
  });
  const quoteId = await ctx.transaction((inner) => rehold(inner, hold, quote, alive));

  if (basket.intent === "update") throw changed("The price is now", quote);
  if (!sameOffer(before, quote)) throw otherOffer(before, quote, alive);
  return { quoteId, quote };
}

async function rehold(
  ctx: Context,
  hold: HoldFacts,
  quote: PricedQuote,
  alive: boolean,
): Promise<string> {
  const quoteId = await saveQuote(ctx, quote);
  const { units } = quote;
  if (!alive) await retakePlaces(ctx, { holdId: hold.id, as: "active", quoteId, units });
  // Where the same form, sent twice, took them first with other extras, this has the last word.
  await changeHold(ctx, { holdId: hold.id, quoteId, units });
  await releaseCoupon(ctx, { holdId: hold.id });
  if (quote.code)
    await reserveCoupon(ctx, { holdId: hold.id, promotionId: quote.code.promotionId });
  return quoteId;
}

function sameChoice(
  before: PricedQuote,
  extras: readonly PartyExtra[],
  code: string | null,
): boolean {
  const spelled = (list: readonly PartyExtra[]) =>
    list
      .map(({ extraId, quantity }) => `${extraId} ${quantity}`)
      .sort()
      .join();
  const had = before.code?.code ?? null;
  return spelled(before.party.extras) === spelled(extras) && had === (code?.toUpperCase() ?? null);
}

/** What somebody agrees to: the price, what of it is charged now (rule 34), and the terms. */
function sameOffer(before: PricedQuote, now: PricedQuote): boolean {
  return (
    now.totalMinor === before.totalMinor && dueNow(now) === dueNow(before) && sameTerms(before, now)
  );
}

function otherOffer(before: PricedQuote, quote: PricedQuote, alive: boolean): DomainError {
  const why = alive
    ? "With what you chose"
    : "The time for your places had run out. We have them again, and";
  return changed(`${why} the price is now`, quote, sameTerms(before, quote) ? "" : newTerms);
}

const newTerms = " The terms have changed as well, so please read them again.";

function sameTerms(before: PricedQuote, now: PricedQuote): boolean {
  return (
    now.cancellationTermsId === before.cancellationTermsId &&
    now.bookingTermsId === before.bookingTermsId
  );
}

function changed(words: string, quote: PricedQuote, more = ""): DomainError {
  const due = dueNow(quote) > 0n ? `${formatMoney(dueNow(quote))} is due now` : "nothing is due";
  const next = dueNow(quote) > 0n ? "continue to payment" : "book";
  return new DomainError(
    "price_changed",
    `${words} ${formatMoney(quote.totalMinor)} in all, of which ${due}.${more} Everything you typed is still here: look it over and ${next}.`,
  );
}
