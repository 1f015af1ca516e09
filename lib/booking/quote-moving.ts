import { isAllowed, quoteMinutes } from "@/lib/booking/booking";
import { findOther } from "@/lib/booking/moving/find-other";
import { type Asked, type AtDesk, askedBy, findAsked } from "@/lib/booking/record/find-asked";
import { calledOffAlready } from "@/lib/booking/record/is-called-off";
import { loadBooking } from "@/lib/booking/record/load-booking";
import { overAlready, tripHasBegun } from "@/lib/booking/record/refuse-cancelling";
import { refuseUnsettled } from "@/lib/booking/record/refuse-unsettled";
import { clock } from "@/lib/clock";
import type { Context } from "@/lib/context/open-context";
import { localDateOf } from "@/lib/dates";
import { newId } from "@/lib/ids";
import { priceMoved } from "@/lib/pricing/price-moved";
import { priceThere } from "@/lib/pricing/price-there";
import { saveQuote } from "@/lib/pricing/save-quote";

/** An employee may set the price that the other departure has today; without that, and for its customer, it is the one of before. */
type Moving = { departureCode: string } & (Asked | (AtDesk & { repriced?: "on" | undefined }));

/**
 * Writes down what a booking comes to on another departure of the same vacation, at the price and by the terms that were agreed to, and
 * keeps to it for 15 minutes (rules 53, 56, 67). Places are not held by it: whether there is room is seen when it is done.
 * @throws DomainError not_found, also for another vacation's departure; invalid, beside `departureCode`, where it has no such rooms;
 *   unavailable where it is sold no more; conflict where there is nothing to change, or the last change is not paid.
 */
export async function quoteMoving(ctx: Context, input: Moving): Promise<{ quoteId: string }> {
  const found = await findAsked(ctx, input);
  const { id: bookingId } = found;
  const booking = await loadBooking(ctx, bookingId);
  const { status, totalMinor: beforeMinor, departure: from, quote: before } = booking;
  if (!isAllowed("change", status)) throw overAlready();
  if (from.status === "cancelled") throw calledOffAlready();
  const now = clock.now();
  const on = localDateOf(now, from.timeZone);
  if (on > from.startsOn) throw tripHasBegun();
  await refuseUnsettled(ctx, bookingId);
  const to = await findOther(ctx, from, input.departureCode);

  const repriced = "repriced" in input && input.repriced === "on";
  const today = repriced ? await priceThere(ctx, { from, to, before }) : null;
  const { quote, feeMinor } = priceMoved({ from, to, before, on, today });
  const expiresAt = new Date(now.getTime() + quoteMinutes * 60_000);
  return await ctx.transaction(async (inner) => {
    const [id, quoteId] = [newId(), await saveQuote(inner, quote)];
    await inner.db.changeQuote.createMany({
      data: [
        {
          ...{ id, bookingId, fromQuoteId: booking.quoteId, quoteId, expiresAt, ...askedBy(found) },
          ...{ travellerIds: [], departureId: to.id, repriced },
          ...{ beforeMinor, totalMinor: quote.totalMinor, feeMinor },
        },
      ],
    });
    return { quoteId: id };
  });
}
