import { endWaiting } from "@/lib/billing/end-waiting";
import { findBookingByToken } from "@/lib/booking/record/find-by-token";
import { decidedBefore, findWaiting } from "@/lib/booking/record/find-waiting";
import type { DecideMoney } from "@/lib/booking/schema";
import type { Context } from "@/lib/context/open-context";

/**
 * Whoever paid too late wants the money back, and does not wait for the time to decide to be over: the worker sends it (rule 37).
 * @throws DomainError not_found; conflict where it was decided before.
 */
export async function takeMoneyBack(
  ctx: Context,
  input: DecideMoney,
): Promise<{ bookingToken: string }> {
  const { bookingToken, refundId } = input;
  const { id: bookingId } = await findBookingByToken(ctx, bookingToken);
  await ctx.transaction(async (inner) => {
    await findWaiting(inner, { bookingId, refundId });
    const end = { refundId, to: "requested", why: "wanted back" } as const;
    if (!(await endWaiting(inner, end))) throw decidedBefore();
  });
  return { bookingToken };
}
