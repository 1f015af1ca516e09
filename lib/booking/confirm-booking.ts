import { refundPayment } from "@/lib/billing/refund-payment";
import { isAllowed } from "@/lib/booking/booking";
import { makeFirm } from "@/lib/booking/record/make-firm";
import { restOf } from "@/lib/booking/record/rest-of";
import { type Seating, seatBooking } from "@/lib/booking/record/seat-booking";
import { turnAway } from "@/lib/booking/record/turn-away";
import { wentBack } from "@/lib/booking/record/went-back";
import { stillLeaves } from "@/lib/catalog/catalog";
import type { Context } from "@/lib/context/open-context";
import { sql } from "@/lib/db/sql";
import { queueNotice } from "@/lib/notices/queue-notice";

type Booking = Seating & {
  confirmedBy: string | null;
  holdStatus: string;
  /** What it costs, and what of it came now. */
  totalMinor: bigint;
  cameMinor: bigint;
};

/**
 * A payment has arrived: its booking is made firm, where its places are still held or can be had again and the departure still
 * leaves; else the money goes back, in the same transaction (rules 35, 37, 38, 43). Where only the places are gone, whoever paid decides
 * first. Where it is less than was asked, and a clerk took it so, its places are kept for the rest (rules 41, 47). Heard twice, it happens
 * once, whatever has come free since (rule 36).
 */
export async function confirmBooking(ctx: Context, input: { paymentId: string }): Promise<void> {
  const { paymentId } = input;
  await ctx.transaction(async (inner) => {
    const booking = await lockBookingOf(inner, paymentId);
    if (!booking || booking.confirmedBy === paymentId) return;
    if (await wentBack(inner, paymentId)) return;
    if (isAllowed("confirm", booking.status)) await weigh(inner, booking, paymentId);
    else await seat(inner, booking, paymentId, [paymentId]);
  });
}

/** Whether what came is enough. */
async function weigh(ctx: Context, booking: Booking, paymentId: string): Promise<void> {
  const { askedMinor, restMinor, paymentIds } = await restOf(ctx, booking.id);
  const isShort = restMinor > 0n && stillLeaves(booking.departureStatus);
  // What is enough by itself answers for itself: whoever paid twice has the other back when that is heard of.
  const parts = booking.cameMinor < askedMinor ? paymentIds : [paymentId];
  if (!isShort) await seat(ctx, booking, paymentId, parts);
  else if (isKept(booking)) await askForRest(ctx, booking, paymentId);
  else await turnAway(ctx, booking, paymentIds, "not_enough");
}

/** Its places are taken for good, or the money of these parts cannot have them; what the last is beyond all that it costs goes back. */
async function seat(
  ctx: Context,
  booking: Booking,
  paymentId: string,
  parts: readonly string[],
): Promise<void> {
  const reason = await seatBooking(ctx, booking);
  if (reason) return await turnAway(ctx, booking, parts, reason);
  await makeFirm(ctx, booking, paymentId);
  const amountMinor = booking.cameMinor - booking.totalMinor;
  if (amountMinor > 0n) await refundPayment(ctx, { paymentId, reason: "overpaid", amountMinor });
}

/** The booking that a confirmed payment is for, locked. */
async function lockBookingOf(ctx: Context, paymentId: string): Promise<Booking | null> {
  const [found] = await ctx.db.$queryRaw<Booking[]>(sql`
    SELECT b.id, b.status, b.hold_id AS "holdId", b.quote_id AS "quoteId", b.person_id AS "personId", h.status AS "holdStatus",
           b.confirmed_by AS "confirmedBy", d.status AS "departureStatus", b.total_minor AS "totalMinor", p.amount_minor AS "cameMinor"
    FROM payment p JOIN booking b ON b.id = p.booking_id JOIN departure d ON d.id = b.departure_id JOIN hold h ON h.id = b.hold_id
    WHERE p.id = ${paymentId}::uuid AND p.status = 'confirmed' FOR UPDATE OF b`);
  return found ?? null;
}

/** Its places are still held, as somebody pays for them. */
function isKept({ status, holdStatus }: Booking): boolean {
  return isAllowed("expire", status) && holdStatus === "paying";
}

async function askForRest(ctx: Context, { personId }: Booking, paymentId: string): Promise<void> {
  const notice = { kind: "balance_received", subjectId: paymentId, event: "received" } as const;
  await queueNotice(ctx, { ...notice, personId });
}
