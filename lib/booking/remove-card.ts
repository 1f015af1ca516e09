import { endCards } from "@/lib/billing/end-cards";
import { findBookingByToken } from "@/lib/booking/record/find-by-token";
import { lockBooking } from "@/lib/booking/record/lock-booking";
import type { Context } from "@/lib/context/open-context";

/**
 * Takes back that what is open of a booking is collected by itself: from now on nothing is taken from the card, and it is removed, from
 * Stripe as well. What is with the bank at this moment is not stopped. Doing it again changes nothing.
 * @throws DomainError not_found
 */
export async function removeCard(
  ctx: Context,
  input: { bookingToken: string },
): Promise<{ bookingToken: string }> {
  const { bookingToken } = input;
  const { id } = await findBookingByToken(ctx, bookingToken);
  await ctx.transaction(async (inner) => {
    await lockBooking(inner, id);
    await endCards(inner, { bookingIds: [id], why: "withdrawn" });
  });
  return { bookingToken };
}
