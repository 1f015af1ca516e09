import { convertHold } from "@/lib/availability/convert-hold";
import { releaseHold } from "@/lib/availability/release-hold";
import { retakePlaces } from "@/lib/availability/retake-places";
import { endWaiting } from "@/lib/billing/end-waiting";
import { isAllowed } from "@/lib/booking/booking";
import { findOther } from "@/lib/booking/moving/find-other";
import { moveTo, type Wanted } from "@/lib/booking/moving/move-to";
import { findBookingByToken } from "@/lib/booking/record/find-by-token";
import { decidedBefore, findWaiting } from "@/lib/booking/record/find-waiting";
import { loadBooking } from "@/lib/booking/record/load-booking";
import { lockBooking } from "@/lib/booking/record/lock-booking";
import { makeFirm } from "@/lib/booking/record/make-firm";
import type { TakeOtherPlaces } from "@/lib/booking/schema";
import { clock } from "@/lib/clock";
import type { Context } from "@/lib/context/open-context";
import { localDateOf } from "@/lib/dates";
import { DomainError } from "@/lib/errors";
import { priceOn } from "@/lib/pricing/price-moved";
import { reserveCoupon } from "@/lib/pricing/reserve-coupon";
import { saveQuote } from "@/lib/pricing/save-quote";

/**
 * Whoever paid too late goes on another departure of the same vacation: the booking is made firm there with that payment, at the price at
 * which it was paid, with all of its places or none (rules 1, 3, 37, 67). Where there is no room nothing changes, and it may be tried again
 * until the time to decide is over.
 * @throws DomainError not_found; invalid where it has no such rooms; unavailable where it is sold no more; sold_out where it has no room;
 *   conflict where it was decided before.
 */
export async function takeOtherPlaces(
  ctx: Context,
  input: TakeOtherPlaces,
): Promise<{ bookingToken: string }> {
  const { bookingToken, refundId, departureCode } = input;
  const { id: bookingId } = await findBookingByToken(ctx, bookingToken);
  await ctx.transaction(async (inner) => {
    const booking = await lockBooking(inner, bookingId);
    const { holdId, quoteId: fromQuoteId, status } = booking;
    const { paymentId } = await findWaiting(inner, { bookingId, refundId });
    if (!isAllowed("confirm", status)) throw decidedBefore();
    const { departure: from, quote: before } = await loadBooking(inner, bookingId);
    const to = await findOther(inner, from, departureCode);
    const on = localDateOf(clock.now(), from.timeZone);
    const quote = priceOn({ from, to, before, on, feeMinor: 0n });
    const quoteId = await saveQuote(inner, quote);
    const promotionId = quote.code?.promotionId ?? null;
    await moveTo(inner, { bookingId, fromQuoteId, quoteId, moreMinor: 0n }, async (wanted) => {
      await takePlaces(inner, { holdId, promotionId, wanted });
      const end = { refundId, to: "cancelled", why: "other departure" } as const;
      if (!(await endWaiting(inner, end))) throw decidedBefore();
    });
    await makeFirm(inner, booking, paymentId);
  });
  return { bookingToken };
}

type Places = { holdId: string; promotionId: string | null; wanted: Wanted };

/** For good, with the use of the code that made the price (rule 29). Where a checkout holds the old ones again, they are let go. */
async function takePlaces(ctx: Context, { holdId, promotionId, wanted }: Places): Promise<void> {
  try {
    await releaseHold(ctx, { holdId });
    await retakePlaces(ctx, { holdId, as: "paying", ...wanted });
    if (promotionId) await reserveCoupon(ctx, { holdId, promotionId });
    await convertHold(ctx, { holdId });
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    throw new DomainError(
      "sold_out",
      "This departure has no room for all of you at this moment. Nothing was changed: you can choose another, or something else.",
    );
  }
}
