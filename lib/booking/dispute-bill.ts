import type { DisputeReason } from "@/lib/billing/disputes";
import { raiseDispute } from "@/lib/billing/raise-dispute";
import { isAllowed } from "@/lib/booking/booking";
import { findBookingByToken } from "@/lib/booking/record/find-by-token";
import { lockBooking } from "@/lib/booking/record/lock-booking";
import type { Context } from "@/lib/context/open-context";
import { notFound } from "@/lib/errors";

type Dispute = { bookingToken: string; bill: string; reason: DisputeReason };

/**
 * Somebody says by the link of their booking that a bill is not right: until a clerk has answered nothing of the booking is asked for, and
 * nothing is taken from a card by itself (rule 89).
 * @throws DomainError not_found; invalid beside the bill; conflict where the bill was disputed and answered before.
 */
export async function disputeBill(ctx: Context, input: Dispute): Promise<Dispute> {
  const { bookingToken, bill, reason } = input;
  const { id } = await findBookingByToken(ctx, bookingToken);
  await ctx.transaction(async (inner) => {
    const { id: bookingId, status } = await lockBooking(inner, id);
    if (!isAllowed("payBalance", status)) throw notFound("booking");
    await raiseDispute(inner, { bookingId, bill, reason });
  });
  return input;
}
