import { convertHold } from "@/lib/availability/convert-hold";
import { releaseHold } from "@/lib/availability/release-hold";
import { retakePlaces } from "@/lib/availability/retake-places";
import type { RefundReason } from "@/lib/billing/billing";
import { refundPayment } from "@/lib/billing/refund-payment";
import { isAllowed } from "@/lib/booking/booking";
import { expireBooking } from "@/lib/booking/record/expire-booking";
import { makeFirm } from "@/lib/booking/record/make-firm";
import { wentBack } from "@/lib/booking/record/went-back";
import { stillLeaves } from "@/lib/catalog/catalog";
import { getDeparture } from "@/lib/catalog/get-departure";
import type { Context } from "@/lib/context/open-context";
import { sql } from "@/lib/db/sql";
import { DomainError } from "@/lib/errors";
import { getQuote } from "@/lib/pricing/get-quote";
import { releaseCoupon } from "@/lib/pricing/release-coupon";
import { reserveCoupon } from "@/lib/pricing/reserve-coupon";

type Booking = {
  id: string;
  status: string;
  holdId: string;
  quoteId: string;
  personId: string;
  confirmedBy: string | null;
  departureStatus: string;
};

/**
 * A payment has arrived: its booking is made firm, where its places are still held or can be had again and the departure still
 * leaves; else the money goes back, in the same transaction (rules 35, 37, 38, 43). Heard twice, it happens once, whatever has come free since (rule 36).
 */
export async function confirmBooking(ctx: Context, input: { paymentId: string }): Promise<void> {
  const { paymentId } = input;
  await ctx.transaction(async (inner) => {
    const booking = await lockBookingOf(inner, paymentId);
    if (!booking || booking.confirmedBy === paymentId) return;
    if (await wentBack(inner, paymentId)) return;
    const reason = await whyNot(inner, booking);
    if (reason) await turnAway(inner, booking, paymentId, reason);
    else await makeFirm(inner, booking, paymentId);
  });
}

/** The booking that a confirmed payment is for, locked. */
async function lockBookingOf(ctx: Context, paymentId: string): Promise<Booking | null> {
  const [found] = await ctx.db.$queryRaw<Booking[]>(sql`
    SELECT b.id, b.status, b.hold_id AS "holdId", b.quote_id AS "quoteId", b.person_id AS "personId",
           b.confirmed_by AS "confirmedBy", d.status AS "departureStatus"
    FROM payment p JOIN booking b ON b.id = p.booking_id JOIN departure d ON d.id = b.departure_id
    WHERE p.id = ${paymentId}::uuid AND p.status = 'confirmed' FOR UPDATE OF b`);
  return found ?? null;
}

/** Takes the places for good; says why the money cannot have them. */
async function whyNot(ctx: Context, booking: Booking): Promise<RefundReason | null> {
  if (!isAllowed("confirm", booking.status))
    return booking.status === "confirmed" ? "paid_twice" : "cancelled";
  if (!stillLeaves(booking.departureStatus)) return "departure_cancelled";
  if (await convertHeld(ctx, booking.holdId)) return null;
  const { departureCode, code } = await getQuote(ctx, { quoteId: booking.quoteId });
  if (!(await getDeparture(ctx, departureCode)).onSale) return "too_late";
  return (await retake(ctx, booking.holdId, code?.promotionId ?? null)) ? null : "places_taken";
}

async function convertHeld(ctx: Context, holdId: string): Promise<boolean> {
  try {
    await convertHold(ctx, { holdId });
    return true;
  } catch (error) {
    if (error instanceof DomainError && error.code === "lapsed") return false;
    throw error;
  }
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

/** The money goes back; places that it may still have had are free, and nobody waits for it any more. */
async function turnAway(
  ctx: Context,
  booking: Booking,
  paymentId: string,
  reason: RefundReason,
): Promise<void> {
  await refundPayment(ctx, { paymentId, reason });
  if (!isAllowed("expire", booking.status)) return;
  await releaseHold(ctx, { holdId: booking.holdId });
  await expireBooking(ctx, booking);
}
