import { convertHold } from "@/lib/availability/convert-hold";
import { releaseHold } from "@/lib/availability/release-hold";
import { retakePlaces } from "@/lib/availability/retake-places";
import type { RefundReason } from "@/lib/billing/billing";
import { isAllowed } from "@/lib/booking/booking";
import { stillLeaves } from "@/lib/catalog/catalog";
import { getDeparture } from "@/lib/catalog/get-departure";
import type { Context } from "@/lib/context/open-context";
import { DomainError } from "@/lib/errors";
import { getQuote } from "@/lib/pricing/get-quote";
import { releaseCoupon } from "@/lib/pricing/release-coupon";
import { reserveCoupon } from "@/lib/pricing/reserve-coupon";

/** A booking whose places are wanted. */
export type Seating = {
  id: string;
  status: string;
  holdId: string;
  quoteId: string;
  personId: string;
  departureStatus: string;
};

/** Takes the places of a booking for good, in the caller's transaction, which has it locked; says why its money cannot have them (rule 37). */
export async function seatBooking(ctx: Context, booking: Seating): Promise<RefundReason | null> {
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
