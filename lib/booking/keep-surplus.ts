import { findBookingByToken } from "@/lib/booking/record/find-by-token";
import { keepForAccount } from "@/lib/booking/record/keep-for-account";
import { placeSurplus } from "@/lib/booking/record/place-surplus";
import type { DecideSurplus } from "@/lib/booking/schema";
import type { Context } from "@/lib/context/open-context";

/**
 * Whoever paid more than they owe by check or transfer lets us keep the rest as credit of their account (rule 42). Under `billing`.
 * @throws DomainError not_found; conflict where it was decided before, or no account speaks for who booked.
 */
export async function keepSurplus(
  ctx: Context,
  input: DecideSurplus,
): Promise<{ bookingToken: string }> {
  const { bookingToken, unmatchedId } = input;
  const { id: bookingId } = await findBookingByToken(ctx, bookingToken);
  await ctx.transaction(async (inner) => {
    const { personId } = await inner.db.booking.findUniqueOrThrow({
      where: { id: bookingId },
      select: { personId: true },
    });
    const placed = { unmatchedId, bookingId, by: "payer", waits: true } as const;
    const refundId = await placeSurplus(inner, placed);
    await keepForAccount(inner, { personId, refundId });
  });
  return { bookingToken };
}
