import { findBookingByToken } from "@/lib/booking/record/find-by-token";
import { placeSurplus } from "@/lib/booking/record/place-surplus";
import type { DecideSurplus } from "@/lib/booking/schema";
import type { Context } from "@/lib/context/open-context";

/**
 * Whoever paid more than they owe by check or transfer wants the rest back, and does not wait for the time to decide to be over: a clerk
 * sends it (rules 42, 62). Under `billing`.
 * @throws DomainError not_found; conflict where it was decided before.
 */
export async function takeSurplusBack(
  ctx: Context,
  input: DecideSurplus,
): Promise<{ bookingToken: string }> {
  const { bookingToken, unmatchedId } = input;
  const { id: bookingId } = await findBookingByToken(ctx, bookingToken);
  await ctx.transaction((inner) =>
    placeSurplus(inner, { unmatchedId, bookingId, by: "payer", waits: false }),
  );
  return { bookingToken };
}
