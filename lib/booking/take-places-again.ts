import type { RefundReason } from "@/lib/billing/billing";
import { endWaiting } from "@/lib/billing/end-waiting";
import { findBookingByToken } from "@/lib/booking/record/find-by-token";
import { decidedBefore, findWaiting } from "@/lib/booking/record/find-waiting";
import { makeFirm } from "@/lib/booking/record/make-firm";
import { type Seating, seatBooking } from "@/lib/booking/record/seat-booking";
import type { DecideMoney } from "@/lib/booking/schema";
import type { Context } from "@/lib/context/open-context";
import { sql } from "@/lib/db/sql";
import { DomainError, notFound } from "@/lib/errors";

/**
 * Whoever paid too late wants the same places, and they are free again: the booking is made firm with that payment, at the price at which
 * it was paid (rule 37). Where they are not free nothing changes, and it may be tried again until the time to decide is over.
 * @throws DomainError not_found; sold_out where they are not free; conflict where they cannot be had any more, or it was decided before.
 */
export async function takePlacesAgain(
  ctx: Context,
  input: DecideMoney,
): Promise<{ bookingToken: string }> {
  const { bookingToken, refundId } = input;
  const { id: bookingId } = await findBookingByToken(ctx, bookingToken);
  await ctx.transaction(async (inner) => {
    const booking = await lock(inner, bookingId);
    const { paymentId } = await findWaiting(inner, { bookingId, refundId });
    const reason = await seatBooking(inner, booking);
    if (reason) throw refused(reason);
    const end = { refundId, to: "cancelled", why: "same places" } as const;
    if (!(await endWaiting(inner, end))) throw decidedBefore();
    await makeFirm(inner, booking, paymentId);
  });
  return { bookingToken };
}

async function lock(ctx: Context, id: string): Promise<Seating> {
  const [found] = await ctx.db.$queryRaw<Seating[]>(sql`
    SELECT b.id, b.status, b.hold_id AS "holdId", b.quote_id AS "quoteId", b.person_id AS "personId", d.status AS "departureStatus"
    FROM booking b JOIN departure d ON d.id = b.departure_id WHERE b.id = ${id}::uuid FOR UPDATE OF b`);
  if (!found) throw notFound("booking");
  return found;
}

function refused(reason: RefundReason): DomainError {
  if (reason === "places_taken")
    return new DomainError(
      "sold_out",
      "These places are not free at this moment. Nothing was changed: you can try again, or have your money back.",
    );
  return new DomainError(
    "conflict",
    "These places cannot be had any more. Your money goes back, at once if you choose so.",
  );
}
