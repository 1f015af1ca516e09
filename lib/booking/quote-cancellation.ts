import { isAllowed, quoteMinutes } from "@/lib/booking/booking";
import { type Asked, askedBy, findAsked } from "@/lib/booking/record/find-asked";
import { calledOffAlready } from "@/lib/booking/record/is-called-off";
import { loadBooking } from "@/lib/booking/record/load-booking";
import { overAlready, tripHasBegun } from "@/lib/booking/record/refuse-cancelling";
import { clock } from "@/lib/clock";
import type { Context } from "@/lib/context/open-context";
import { localDateOf, toDateColumn } from "@/lib/dates";
import { newId } from "@/lib/ids";
import { cancellationFee } from "@/lib/pricing/cancellation-fee";
import { keptFees } from "@/lib/pricing/pricing";

/**
 * Writes down what cancelling a booking costs now, by the terms as they were agreed to, and keeps to it for 15 minutes: that is what is
 * charged then, to the cent, whatever day it has become (rules 52 to 56).
 * @throws DomainError not_found; conflict where there is nothing to cancel any more.
 */
export async function quoteCancellation(ctx: Context, input: Asked): Promise<{ quoteId: string }> {
  const found = await findAsked(ctx, input);
  const { id: bookingId } = found;
  const { status, totalMinor, departure, quote } = await loadBooking(ctx, bookingId);
  if (!isAllowed("cancel", status)) throw overAlready();
  if (departure.status === "cancelled") throw calledOffAlready();
  const now = clock.now();
  const on = localDateOf(now, departure.timeZone);
  const { startsOn, cancellationTerms } = departure;
  if (on > startsOn) throw tripHasBegun();

  const quoteId = newId();
  const { tiers } = cancellationTerms;
  const keptMinor = keptFees(quote);
  const feeMinor = cancellationFee({ totalMinor, tiers, startsOn, on, keptMinor });
  const expiresAt = new Date(now.getTime() + quoteMinutes * 60_000);
  await ctx.db.cancellationQuote.createMany({
    data: [
      {
        ...{ id: quoteId, bookingId, onDay: toDateColumn(on), totalMinor, feeMinor, expiresAt },
        ...askedBy(found),
      },
    ],
  });
  return { quoteId };
}
