import { cancelPlaces } from "@/lib/availability/cancel-places";
import { endPayment } from "@/lib/billing/end-payment";
import { netPaid } from "@/lib/billing/net-paid";
import { refundBooking } from "@/lib/billing/refund-booking";
import { isAllowed } from "@/lib/booking/booking";
import { findBookingByToken } from "@/lib/booking/record/find-by-token";
import { findOpenPayment } from "@/lib/booking/record/find-open-payment";
import { lockBooking } from "@/lib/booking/record/lock-booking";
import { onItsWay } from "@/lib/booking/record/on-its-way";
import { overAlready } from "@/lib/booking/record/refuse-cancelling";
import type { CancelBooking } from "@/lib/booking/schema";
import { clock } from "@/lib/clock";
import { emit } from "@/lib/context/emit";
import type { Context } from "@/lib/context/open-context";
import { record } from "@/lib/context/record";
import { DomainError, notFound } from "@/lib/errors";
import { releaseCoupon } from "@/lib/pricing/release-coupon";

type Quote = { id: string; feeMinor: bigint; expiresAt: Date };

/**
 * Cancels a booking at the price that was quoted, whole and at once: its places are on sale again, the use of its code is given back,
 * what goes back is on its way to the payments it came by, and its bills are taken back by documents of their own (rules 16, 30, 53,
 * 61, 74). Sent twice, from two windows or after going back, it happens once (rule 63). A payment page that is open is closed first.
 * @throws DomainError not_found; lapsed where the price holds no longer; conflict where the booking is over, or money is on its way.
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
    if (quote.expiresAt <= clock.now()) throw lapsed();
    const open = await findOpenPayment(inner, bookingId);
    if (open) return open.id;
    await carryOut(inner, booking, quote);
    return null;
  });
}

type Locked = Awaited<ReturnType<typeof lockBooking>>;

/** Places come before codes, and both before money, wherever all are locked: no two transactions wait for each other. */
async function carryOut(ctx: Context, booking: Locked, quote: Quote): Promise<void> {
  const { id: bookingId, status, holdId } = booking;
  const { id: quoteId, feeMinor } = quote;
  await ctx.db.booking.updateMany({ where: { id: bookingId }, data: { status: "cancelled" } });
  await ctx.db.cancellation.createMany({
    data: [{ bookingId, quoteId, by: "customer", feeMinor, at: clock.now() }],
  });
  await record(ctx, { entity: "booking", entityId: bookingId, from: status, to: "cancelled" });
  await cancelPlaces(ctx, { holdId });
  await releaseCoupon(ctx, { holdId });
  const backMinor = (await netPaid(ctx, { bookingId })) - feeMinor;
  if (backMinor > 0n)
    await refundBooking(ctx, { bookingId, amountMinor: backMinor, reason: "cancellation" });
  await emit(ctx, "booking.cancelled", { bookingId });
}

function lapsed(): DomainError {
  return new DomainError(
    "lapsed",
    "The time for this price is over, so nothing was cancelled. Please look at the price of now.",
  );
}
