import { queueForPlaces } from "@/lib/availability/queue-for-places";
import { takePlaces } from "@/lib/availability/take-places";
import type { HoldPlaces } from "@/lib/booking/schema";
import type { Context } from "@/lib/context/open-context";
import { linkToken } from "@/lib/crypto/link-token";
import { newId } from "@/lib/ids";
import { quoteParty } from "@/lib/pricing/quote-party";
import { reserveCoupon } from "@/lib/pricing/reserve-coupon";
import { saveQuote } from "@/lib/pricing/save-quote";

/**
 * Prices a party and holds its places for 15 minutes at that price, all of them or none (rules 1 to 6, 24). One form, sent
 * once or many times, is one hold.
 * @returns the token that the checkout's address is made of.
 * @throws DomainError not_found; invalid beside the field; sold_out or held_by_others (rule 13).
 */
export async function holdPlaces(ctx: Context, input: HoldPlaces): Promise<{ holdToken: string }> {
  const [known] = await ctx.db.$queryRaw<{ id: string }[]>`
    SELECT id FROM hold WHERE idempotency_key = ${input.idempotencyKey}`;
  if (known) return { holdToken: linkToken("hold", known.id, 1) };
  const quote = await quoteParty(ctx, {
    departureCode: input.departureCode,
    party: { rooms: input.rooms, extras: input.extras },
    code: input.code ?? null,
  });

  const holdId = newId();
  const { departureId, units } = quote;
  const { idempotencyKey } = input;
  const places = { departureId, units, idempotencyKey };
  const taken = await queueForPlaces(ctx, places, () =>
    ctx.transaction(async (inner) => {
      const quoteId = await saveQuote(inner, quote);
      const hold = await takePlaces(inner, { ...places, holdId, quoteId });
      if (quote.code && hold.holdId === holdId)
        await reserveCoupon(inner, { holdId, promotionId: quote.code.promotionId });
      return hold;
    }),
  );
  return { holdToken: linkToken("hold", taken.holdId, 1) };
}
