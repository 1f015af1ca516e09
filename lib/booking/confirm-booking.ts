import { releaseHold } from "@/lib/availability/release-hold";
import type { RefundReason } from "@/lib/billing/billing";
import { refundPayment } from "@/lib/billing/refund-payment";
import { decidedBy, isAllowed } from "@/lib/booking/booking";
import { expireBooking } from "@/lib/booking/record/expire-booking";
import { makeFirm } from "@/lib/booking/record/make-firm";
import { type Seating, seatBooking } from "@/lib/booking/record/seat-booking";
import { wentBack } from "@/lib/booking/record/went-back";
import { clock } from "@/lib/clock";
import type { Context } from "@/lib/context/open-context";
import { sql } from "@/lib/db/sql";
import { queueNotice } from "@/lib/notices/queue-notice";

type Booking = Seating & { confirmedBy: string | null };

/**
 * A payment has arrived: its booking is made firm, where its places are still held or can be had again and the departure still
 * leaves; else the money goes back, in the same transaction (rules 35, 37, 38, 43). Where only the places are gone, whoever paid decides
 * first. Heard twice, it happens once, whatever has come free since (rule 36).
 */
export async function confirmBooking(ctx: Context, input: { paymentId: string }): Promise<void> {
  const { paymentId } = input;
  await ctx.transaction(async (inner) => {
    const booking = await lockBookingOf(inner, paymentId);
    if (!booking || booking.confirmedBy === paymentId) return;
    if (await wentBack(inner, paymentId)) return;
    const reason = await seatBooking(inner, booking);
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

/**
 * The money goes back, or waits for whoever paid to decide; places that it may still have had are free, and nobody waits for it any
 * more.
 */
async function turnAway(
  ctx: Context,
  booking: Booking,
  paymentId: string,
  reason: RefundReason,
): Promise<void> {
  if (reason === "places_taken") await letThemDecide(ctx, booking, paymentId);
  else await refundPayment(ctx, { paymentId, reason });
  if (!isAllowed("expire", booking.status)) return;
  await releaseHold(ctx, { holdId: booking.holdId });
  await expireBooking(ctx, booking);
}

/** The same places may come free again: for so long whoever paid may wait for them, and is told so (rule 37). */
async function letThemDecide(
  ctx: Context,
  { personId }: Booking,
  paymentId: string,
): Promise<void> {
  const decideBy = decidedBy(clock.now());
  const subjectId = await refundPayment(ctx, { paymentId, reason: "places_taken", decideBy });
  if (!subjectId) return;
  await queueNotice(ctx, { kind: "money_waits", subjectId, event: "came_late", personId });
}
