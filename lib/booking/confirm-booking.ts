import { convertHold } from "@/lib/availability/convert-hold";
import { getHold } from "@/lib/availability/get-hold";
import { releaseHold } from "@/lib/availability/release-hold";
import { retakePlaces } from "@/lib/availability/retake-places";
import type { RefundReason } from "@/lib/billing/billing";
import { refundPayment } from "@/lib/billing/refund-payment";
import { isAllowed } from "@/lib/booking/booking";
import { getDeparture } from "@/lib/catalog/get-departure";
import { clock } from "@/lib/clock";
import { emit } from "@/lib/context/emit";
import type { Context } from "@/lib/context/open-context";
import { record } from "@/lib/context/record";
import { sql } from "@/lib/db/sql";
import { DomainError } from "@/lib/errors";
import { getQuote } from "@/lib/pricing/get-quote";
import { redeemCoupon } from "@/lib/pricing/redeem-coupon";
import { releaseCoupon } from "@/lib/pricing/release-coupon";
import { reserveCoupon } from "@/lib/pricing/reserve-coupon";

type Booking = {
  id: string;
  status: string;
  holdId: string;
  quoteId: string;
  confirmedBy: string | null;
};

/**
 * A payment has arrived: its booking is made firm, where its places are still held or can be had again; else the money goes
 * back, in the same transaction (rules 35, 37, 38, 43). Heard twice, it happens once, whatever has come free since (rule 36).
 */
export async function confirmBooking(ctx: Context, input: { paymentId: string }): Promise<void> {
  const { paymentId } = input;
  await ctx.transaction(async (inner) => {
    const booking = await lockBookingOf(inner, paymentId);
    if (!booking || booking.confirmedBy === paymentId) return;
    if ((await inner.db.refund.count({ where: { paymentId } })) > 0) return;
    const reason = await whyNot(inner, booking);
    if (reason) await refundPayment(inner, { paymentId, reason });
    else await makeFirm(inner, booking, paymentId);
  });
}

/** The booking that a confirmed payment is for, locked. */
async function lockBookingOf(ctx: Context, paymentId: string): Promise<Booking | null> {
  const [found] = await ctx.db.$queryRaw<{ id: string }[]>(sql`
    SELECT b.id FROM payment p JOIN booking b ON b.id = p.booking_id
    WHERE p.id = ${paymentId}::uuid AND p.status = 'confirmed' FOR UPDATE OF b`);
  if (!found) return null;
  return await ctx.db.booking.findUniqueOrThrow({
    where: { id: found.id },
    select: { id: true, status: true, holdId: true, quoteId: true, confirmedBy: true },
  });
}

/** Takes the places for good; says why the money cannot have them. */
async function whyNot(ctx: Context, booking: Booking): Promise<RefundReason | null> {
  if (!isAllowed("confirm", booking.status))
    return booking.status === "confirmed" ? "paid_twice" : "cancelled";
  const { status } = await getHold(ctx, { holdId: booking.holdId });
  if (status === "active" || status === "paying" || status === "converted") {
    await convertHold(ctx, { holdId: booking.holdId });
    return null;
  }
  const { departureCode, code } = await getQuote(ctx, { quoteId: booking.quoteId });
  if (!(await getDeparture(ctx, departureCode)).onSale) return "too_late";
  return (await retake(ctx, booking.holdId, code?.promotionId ?? null)) ? null : "places_taken";
}

/**
 * Takes ended places again, then the use of the code that priced them (rule 29): both or neither. Places come first wherever
 * both are locked, so that two transactions never wait for each other.
 */
async function retake(ctx: Context, holdId: string, promotionId: string | null): Promise<boolean> {
  try {
    await retakePlaces(ctx, { holdId, as: "paying", quoteId: null });
    if (promotionId) await reserveCoupon(ctx, { holdId, promotionId });
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    await releaseHold(ctx, { holdId });
    await releaseCoupon(ctx, { holdId });
    return false;
  }
  await convertHold(ctx, { holdId });
  return true;
}

async function makeFirm(ctx: Context, booking: Booking, paymentId: string): Promise<void> {
  await ctx.db.booking.updateMany({
    where: { id: booking.id },
    data: { status: "confirmed", confirmedAt: clock.now(), confirmedBy: paymentId },
  });
  await redeemCoupon(ctx, { holdId: booking.holdId });
  await record(ctx, {
    entity: "booking",
    entityId: booking.id,
    from: booking.status,
    to: "confirmed",
  });
  await emit(ctx, "booking.confirmed", { bookingId: booking.id });
}
