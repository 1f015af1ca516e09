import { refundsIn } from "@/lib/billing/billing";
import { clock } from "@/lib/clock";
import type { Context } from "@/lib/context/open-context";
import { DomainError } from "@/lib/errors";

/** It was decided, or the time for that is over. */
export function decidedBefore(): DomainError {
  return new DomainError(
    "conflict",
    "What becomes of this payment was decided before, or the time for it is over. Nothing was changed.",
  );
}

/** Money of a booking about which whoever paid decides at this moment. @throws DomainError conflict where there is none such. */
export async function findWaiting(
  ctx: Context,
  { bookingId, refundId }: { bookingId: string; refundId: string },
): Promise<{ paymentId: string }> {
  const refund = await ctx.db.refund.findFirst({
    where: {
      ...{ id: refundId, payment: { bookingId } },
      ...{ status: { in: refundsIn.decide }, decideBy: { gt: clock.now() } },
    },
    select: { paymentId: true },
  });
  if (!refund) throw decidedBefore();
  return refund;
}
