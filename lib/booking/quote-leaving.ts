import { isAllowed, quoteMinutes } from "@/lib/booking/booking";
import { type Asked, askedBy, findAsked } from "@/lib/booking/record/find-asked";
import { calledOffAlready } from "@/lib/booking/record/is-called-off";
import { loadBooking } from "@/lib/booking/record/load-booking";
import { overAlready, tripHasBegun } from "@/lib/booking/record/refuse-cancelling";
import { refuseUnsettled } from "@/lib/booking/record/refuse-unsettled";
import { clock } from "@/lib/clock";
import type { Context } from "@/lib/context/open-context";
import { localDateOf } from "@/lib/dates";
import { DomainError, notFound } from "@/lib/errors";
import { newId } from "@/lib/ids";
import { priceWithout } from "@/lib/pricing/price-without";
import { saveQuote } from "@/lib/pricing/save-quote";

/**
 * Writes down what a booking comes to when some of its travellers do not go, by the terms as they were agreed to, and keeps to it for 15
 * minutes: that is what is charged then, to the cent, whatever day it has become (rules 52 to 56, 67).
 * @throws DomainError not_found; invalid, beside `travellerIds`, where nobody or somebody who cannot travel so would remain; conflict
 * where there is nothing to change any more, or the last change is not paid.
 */
export async function quoteLeaving(
  ctx: Context,
  input: Asked & { travellerIds: readonly string[] },
): Promise<{ quoteId: string }> {
  const { travellerIds } = input;
  const found = await findAsked(ctx, input);
  const { id: bookingId } = found;
  const booking = await loadBooking(ctx, bookingId);
  const { status, totalMinor, departure, quote: before } = booking;
  const without = seatsOf(booking.travellers, travellerIds);
  if (!isAllowed("change", status)) throw overAlready();
  if (departure.status === "cancelled") throw calledOffAlready();
  const now = clock.now();
  const on = localDateOf(now, departure.timeZone);
  if (on > departure.startsOn) throw tripHasBegun();
  if (without.length === booking.travellers.length) throw nobodyLeft();
  await refuseUnsettled(ctx, bookingId);

  const { quote, feeMinor } = priceOf({ departure, before, without, on });
  const expiresAt = new Date(now.getTime() + quoteMinutes * 60_000);
  return await ctx.transaction(async (inner) => {
    const [id, quoteId] = [newId(), await saveQuote(inner, quote)];
    await inner.db.changeQuote.createMany({
      data: [
        {
          ...{ id, bookingId, fromQuoteId: booking.quoteId, quoteId, expiresAt, ...askedBy(found) },
          ...{ travellerIds: without.map((at) => booking.travellers[at]?.id ?? "") },
          ...{ beforeMinor: totalMinor, totalMinor: quote.totalMinor, feeMinor },
        },
      ],
    });
    return { quoteId: id };
  });
}

/** Which places those are, counted from 0. @throws DomainError not_found for somebody who does not travel on it. */
function seatsOf(travellers: readonly { id: string }[], leaving: readonly string[]): number[] {
  const known = travellers.flatMap(({ id }, at) => (leaving.includes(id) ? [at] : []));
  if (known.length !== new Set(leaving).size) throw notFound("traveller");
  return known;
}

/** What is wrong with who remains stands beside who leaves: that is what the form asks for. */
function priceOf(input: Parameters<typeof priceWithout>[0]): ReturnType<typeof priceWithout> {
  try {
    return priceWithout(input);
  } catch (error) {
    if (!(error instanceof DomainError) || error.code !== "invalid") throw error;
    throw notSo(Object.values(error.fields).flat());
  }
}

function nobodyLeft(): DomainError {
  return notSo(["Then nobody would travel: cancel the whole booking instead."]);
}

function notSo(messages: string[]): DomainError {
  return new DomainError("invalid", "Please look at who would still travel.", {
    travellerIds: messages,
  });
}
