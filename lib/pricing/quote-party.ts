import type { DepartureFacts } from "@/lib/catalog/catalog";
import { getDeparture } from "@/lib/catalog/get-departure";
import { clock } from "@/lib/clock";
import type { Context } from "@/lib/context/open-context";
import { daysBetween, localDateOf } from "@/lib/dates";
import type { Party, PricedQuote } from "@/lib/pricing/pricing";
import { findPromotions } from "@/lib/pricing/quote/find-promotions";
import { priceParty } from "@/lib/pricing/quote/price-party";

type Input = ({ departure: DepartureFacts } | { departureCode: string }) & {
  party: Party;
  /** As it was typed. */
  code: string | null;
  /** Whose code is reserved already: pricing again does not ask for one more use. */
  holdId?: string;
  /** The quote of a living hold: its rooms keep the price that was shown, as of the day that it was shown (rule 24). */
  keep?: PricedQuote;
};

/**
 * The price of a party today, in every detail; nothing is kept (see `saveQuote`). Whether it is on sale and has room is for
 * `takePlaces` to say.
 * @throws DomainError not_found; invalid, with messages for `rooms`, `extras` and `code`
 */
export async function quoteParty(ctx: Context, input: Input): Promise<PricedQuote> {
  const departure =
    "departure" in input ? input.departure : await getDeparture(ctx, input.departureCode);
  const today = input.keep?.pricedOn ?? localDateOf(clock.now(), departure.timeZone);

  const promotions = await findPromotions(ctx, {
    code: input.code,
    holdId: input.holdId ?? null,
    daysAhead: daysBetween(today, departure.startsOn),
  });
  return priceParty(departure, input.party, promotions, today, input.keep?.lines);
}
