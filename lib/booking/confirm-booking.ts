import { convertHold } from "@/lib/availability/convert-hold";
import { getHold } from "@/lib/availability/get-hold";
import { retakePlaces } from "@/lib/availability/retake-places";
import type { RefundReason } from "@/lib/billing/billing";
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

type Booking = {
  id: string;
  status: string;
  holdId: string;
  quoteId: string;
  confirmedBy: string | null;
};

/**
 * A payment has arrived: its booking is made firm, where its places are still held or can be had again; else the money goes
 * back (rules 35, 37, 38, 43). Heard twice, it happens once (rule 36).
 */
export async function confirmBooking(ctx: Context, input: { paymentId: string }): Promise<void> {
  await ctx.transaction(async (inner) => {
    const payment = await inner.db.payment.findUnique({ where: { id: input.paymentId } });
    if (payment?.status !== "confirmed") return;
    const booking = await lockBooking(inner, payment.bookingId);
    if (booking.confirmedBy === payment.id) return;
    const refusal = await whyNot(inner, booking);
    if (refusal)
      return await emit(inner, "payment.unplaced", { paymentId: payment.id, reason: refusal });
    await makeFirm(inner, booking, payment.id);
  });
}

async function lockBooking(ctx: Context, id: string): Promise<Booking> {
  await ctx.db.$queryRaw(sql`SELECT id FROM booking WHERE id = ${id}::uuid FOR UPDATE`);
  return await ctx.db.booking.findUniqueOrThrow({
    where: { id },
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
  const { departureCode } = await getQuote(ctx, { quoteId: booking.quoteId });
  if (!(await getDeparture(ctx, departureCode)).onSale) return "too_late";
  try {
    await retakePlaces(ctx, { holdId: booking.holdId, as: "paying", quoteId: null });
    await convertHold(ctx, { holdId: booking.holdId });
    return null;
  } catch (error) {
    if (error instanceof DomainError) return "places_taken";
    throw error;
  }
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
