import { findSpeaker } from "@/lib/account/find-speaker";
import { findBookingByToken } from "@/lib/booking/record/find-by-token";
import { findWaiting } from "@/lib/booking/record/find-waiting";
import { keepForAccount } from "@/lib/booking/record/keep-for-account";
import { lockBooking } from "@/lib/booking/record/lock-booking";
import type { DecideMoney } from "@/lib/booking/schema";
import type { Context } from "@/lib/context/open-context";

/**
 * Whoever paid too late lets us keep the money as credit of their account, and is told what that is; it never lapses (rule 37).
 * @throws DomainError not_found; conflict where it was decided before, or no account speaks for who booked.
 */
export async function keepMoney(
  ctx: Context,
  input: DecideMoney,
): Promise<{ bookingToken: string }> {
  const { bookingToken, refundId } = input;
  const { id: bookingId } = await findBookingByToken(ctx, bookingToken);
  await ctx.transaction(async (inner) => {
    const { personId } = await lockBooking(inner, bookingId);
    await findWaiting(inner, { bookingId, refundId });
    await keepForAccount(inner, { personId, refundId });
  });
  return { bookingToken };
}

/** Whether it may be kept so: credit is of an account. Whoever has the link may know. */
export async function canKeepMoney(
  ctx: Context,
  input: { bookingToken: string },
): Promise<boolean> {
  const { id } = await findBookingByToken(ctx, input.bookingToken);
  const { personId } = await ctx.db.booking.findUniqueOrThrow({
    where: { id },
    select: { personId: true },
  });
  return (await findSpeaker(ctx, { personId })) !== null;
}
