import { refundsIn } from "@/lib/billing/billing";
import { postEntry } from "@/lib/billing/post-entry";
import { settleRefund } from "@/lib/billing/settle-refund";
import { clock } from "@/lib/clock";
import { callAttention } from "@/lib/context/call-attention";
import type { Context } from "@/lib/context/open-context";
import { record } from "@/lib/context/record";
import { createCardRefund } from "@/lib/stripe/card-refund";
import { isRefusedForGood } from "@/lib/stripe/stripe-failure";

/**
 * Sends a requested refund to the card it came from. The refund's id is the idempotency key: after a crash it is sent again and
 * happens once (rules 50, 59). A refusal for good is put before a person.
 */
export async function sendRefund(ctx: Context, input: { refundId: string }): Promise<void> {
  const refund = await ctx.db.refund.findUnique({
    where: { id: input.refundId },
    include: { payment: true },
  });
  if (!refund || !refundsIn.send.some((status) => status === refund.status)) return;

  const sent = await send(refund.id, refund.payment.intentId, refund.amountMinor);
  if (!sent) return await noteRefusal(ctx, refund);
  await ctx.transaction(async (inner) => {
    const { count } = await inner.db.refund.updateMany({
      where: { id: refund.id, status: "requested" },
      data: { status: "in_transit", stripeRefundId: sent.id },
    });
    if (count === 0) return;
    await record(inner, {
      entity: "refund",
      entityId: refund.id,
      from: "requested",
      to: "in_transit",
    });
    await postEntry(inner, {
      kind: "refund_sent",
      sourceId: refund.id,
      customerId: refund.payment.customerId,
      bookingId: refund.payment.bookingId,
      debit: "customer_deposits",
      credit: "stripe_clearing",
      amountMinor: refund.amountMinor,
      currency: refund.currency,
      at: clock.now(),
    });
  });
  await settleRefund(ctx, { refundId: refund.id });
}

async function noteRefusal(
  ctx: Context,
  refund: { id: string; amountMinor: bigint; currency: string },
): Promise<void> {
  await ctx.transaction(async (inner) => {
    const { count } = await inner.db.refund.updateMany({
      where: { id: refund.id, status: "requested" },
      data: { status: "failed", settledAt: clock.now() },
    });
    if (count === 0) return;
    await record(inner, {
      entity: "refund",
      entityId: refund.id,
      from: "requested",
      to: "failed",
      why: "refused",
    });
    await callAttention(inner, {
      kind: "refund_refused",
      subjectId: refund.id,
      detail: `${refund.amountMinor} ${refund.currency}`,
    });
  });
}

async function send(refundId: string, intentId: string | null, amountMinor: bigint) {
  if (!intentId) return null;
  try {
    return await createCardRefund({ refundId, intentId, amountMinor });
  } catch (error) {
    if (isRefusedForGood(error)) return null;
    throw error;
  }
}
