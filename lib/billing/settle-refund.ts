import { refundsIn } from "@/lib/billing/billing";
import { postEntry } from "@/lib/billing/post-entry";
import { clock } from "@/lib/clock";
import { callAttention } from "@/lib/context/call-attention";
import { emit } from "@/lib/context/emit";
import type { Context } from "@/lib/context/open-context";
import { record } from "@/lib/context/record";
import { getCardRefund } from "@/lib/stripe/card-refund";

/**
 * Asks Stripe how a refund on its way stands, and writes that down. One that failed takes its entry back and is put before a
 * person: the money is still ours to return (rules 59, 60).
 */
export async function settleRefund(ctx: Context, input: { refundId: string }): Promise<void> {
  const refund = await ctx.db.refund.findUnique({
    where: { id: input.refundId },
    include: { payment: true },
  });
  if (!refund?.stripeRefundId || !refundsIn.settle.some((status) => status === refund.status))
    return;
  const { status } = await getCardRefund(refund.stripeRefundId);
  if (status === "pending") return;

  const to = status === "succeeded" ? "done" : "failed";
  await ctx.transaction(async (inner) => {
    const { count } = await inner.db.refund.updateMany({
      where: { id: refund.id, status: "in_transit" },
      data: { status: to, settledAt: clock.now() },
    });
    if (count === 0) return;
    await record(inner, { entity: "refund", entityId: refund.id, from: "in_transit", to });
    if (to === "done") return await emit(inner, "refund.settled", { refundId: refund.id });
    await postEntry(inner, {
      kind: "refund_returned",
      sourceId: refund.id,
      customerId: refund.payment.customerId,
      bookingId: refund.payment.bookingId,
      debit: "stripe_clearing",
      credit: "customer_deposits",
      amountMinor: refund.amountMinor,
      currency: refund.currency,
      at: clock.now(),
    });
    await callAttention(inner, {
      kind: "refund_failed",
      subjectId: refund.id,
      detail: `${refund.amountMinor} ${refund.currency}`,
    });
  });
}
