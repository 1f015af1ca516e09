import { endPayment } from "@/lib/billing/end-payment";
import { isAllowed } from "@/lib/booking/booking";
import { endFirm } from "@/lib/booking/record/end-firm";
import { findBookingByToken } from "@/lib/booking/record/find-by-token";
import { findOpenPayment } from "@/lib/booking/record/find-open-payment";
import { calledOffAlready, isCalledOff } from "@/lib/booking/record/is-called-off";
import { lockBooking } from "@/lib/booking/record/lock-booking";
import { onItsWay } from "@/lib/booking/record/on-its-way";
import { lapsed, overAlready } from "@/lib/booking/record/refuse-cancelling";
import type { CancelBooking } from "@/lib/booking/schema";
import { clock } from "@/lib/clock";
import type { Context } from "@/lib/context/open-context";
import { notFound } from "@/lib/errors";

type Quote = { id: string; feeMinor: bigint; expiresAt: Date };

/**
 * Cancels a booking at the price that was quoted, whole and at once: its places are on sale again, the use of its code is given back,
 * what goes back is on its way to the payments it came by, and its bills are taken back by documents of their own (rules 16, 30, 53,
 * 61, 74). Sent twice, from two windows or after going back, it happens once (rule 63). A payment page that is open is closed first.
 * @throws DomainError not_found; lapsed where the price holds no longer; conflict where the booking is over, we have cancelled its
 *   departure, or money is on its way.
 */
export async function cancelBooking(
  ctx: Context,
  input: CancelBooking,
): Promise<{ bookingToken: string }> {
  const { bookingToken } = input;
  const { id: bookingId } = await findBookingByToken(ctx, bookingToken);
  const quote = await ctx.db.cancellationQuote.findFirst({
    where: { id: input.quoteId, bookingId },
    select: { id: true, feeMinor: true, expiresAt: true },
  });
  if (!quote) throw notFound("price");
  const inTheWay = await cancel(ctx, bookingId, quote);
  if (inTheWay === null) return { bookingToken };
  if (!(await endPayment(ctx, { paymentId: inTheWay }))) throw onItsWay();
  if ((await cancel(ctx, bookingId, quote)) !== null) throw onItsWay();
  return { bookingToken };
}

/** @returns the payment that keeps it from being cancelled now; null once it is, by this price. */
async function cancel(ctx: Context, bookingId: string, quote: Quote): Promise<string | null> {
  return await ctx.transaction(async (inner) => {
    const booking = await lockBooking(inner, bookingId);
    const done = await inner.db.cancellation.findUnique({ where: { bookingId } });
    if (done?.quoteId === quote.id) return null;
    if (!isAllowed("cancel", booking.status)) throw overAlready();
    if (await isCalledOff(inner, bookingId)) throw calledOffAlready();
    if (quote.expiresAt <= clock.now()) throw lapsed();
    const open = await findOpenPayment(inner, bookingId);
    if (open) return open.id;
    const { id: quoteId, feeMinor } = quote;
    await endFirm(inner, booking, { by: "customer", quoteId, feeMinor });
    return null;
  });
}
