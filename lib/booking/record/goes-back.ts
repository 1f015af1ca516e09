import type { RefundReason } from "@/lib/billing/billing";
import type { Context } from "@/lib/context/open-context";

/** What was noted to go back of a booking for a reason, on its way or not. */
export async function goesBack(
  ctx: Context,
  { bookingId, reason }: { bookingId: string; reason: RefundReason },
): Promise<bigint> {
  const refunds = await ctx.db.refund.aggregate({
    where: { reason, payment: { bookingId } },
    _sum: { amountMinor: true },
  });
  return refunds._sum.amountMinor ?? 0n;
}
