import { refundsIn } from "@/lib/billing/billing";
import { clock } from "@/lib/clock";
import { emit } from "@/lib/context/emit";
import type { Context } from "@/lib/context/open-context";
import { record } from "@/lib/context/record";

/**
 * Ends the time in which whoever paid decides, in the caller's transaction: it goes back, and the worker sends it, or it is kept, and counts
 * as paid again. Whoever comes first decides.
 * @returns whether this did: false where it was decided before.
 */
export async function endWaiting(
  ctx: Context,
  { refundId: id, to, why }: { refundId: string; to: "requested" | "cancelled"; why: string },
): Promise<boolean> {
  const settledAt = to === "cancelled" ? clock.now() : null;
  const { count } = await ctx.db.refund.updateMany({
    where: { id, status: { in: refundsIn.decide } },
    data: { status: to, settledAt },
  });
  if (count === 0) return false;
  await record(ctx, { entity: "refund", entityId: id, from: "waiting", to, why });
  if (to === "requested") await emit(ctx, "refund.requested", { refundId: id });
  return true;
}
