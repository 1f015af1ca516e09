import { findPaymentOf } from "@/lib/billing/asking/find-payment-of";
import { settlePayment } from "@/lib/billing/settle-payment";
import { settleRefund } from "@/lib/billing/settle-refund";
import { clock } from "@/lib/clock";
import { callAttention } from "@/lib/context/call-attention";
import type { Context } from "@/lib/context/open-context";
import { idOf } from "@/lib/ids";
import { findCardRefund } from "@/lib/stripe/card-refund";
import { findCheckoutSession } from "@/lib/stripe/checkout-session";

type Outcome = "done" | "foreign";

/**
 * Carries out what an event is about: the payment or refund it names is asked for at Stripe and settled, so that order and
 * repetition do not matter (rule 44). What is not ours is put before a person and books nothing.
 */
export async function settleStripeEvent(ctx: Context, input: { eventId: string }): Promise<void> {
  const event = await ctx.db.pspEvent.findUnique({ where: { id: input.eventId } });
  if (event?.state !== "received") return;
  const state = await carryOut(ctx, event.type, event.objectId);
  await ctx.transaction(async (inner) => {
    await inner.db.pspEvent.updateMany({
      where: { id: event.id },
      data: { state, doneAt: clock.now() },
    });
    if (state === "foreign") {
      await callAttention(inner, {
        kind: "foreign_event",
        subjectId: idOf(event.id),
        detail: `${event.type} ${event.id}`,
      });
    }
  });
}

async function carryOut(ctx: Context, type: string, objectId: string): Promise<Outcome> {
  if (type.startsWith("checkout.session.")) return await settleSession(ctx, objectId);
  if (type.startsWith("refund.")) return await settleRefundAt(ctx, objectId);
  if (type.startsWith("charge.dispute.")) return "foreign";
  // Intents and charges say nothing that their session or refund does not.
  return "done";
}

async function settleSession(ctx: Context, sessionId: string): Promise<Outcome> {
  const known = await ctx.db.payment.findUnique({ where: { sessionId }, select: { id: true } });
  // The event may be faster than our own note of the session's id.
  const session = known ? null : await findCheckoutSession(sessionId);
  const payment = known ?? (session && (await findPaymentOf(ctx, session)));
  if (!payment) return "foreign";
  const settled = await settlePayment(ctx, { paymentId: payment.id });
  if (settled === "cancelled") await reportLateMoney(ctx, payment.id, sessionId);
  return "done";
}

// Stripe's page was closed before the payment was given up, so nobody can have paid. If somebody did, it must be seen (rule 40).
async function reportLateMoney(ctx: Context, paymentId: string, sessionId: string): Promise<void> {
  const session = await findCheckoutSession(sessionId);
  if (session?.paid)
    await callAttention(ctx, { kind: "paid_after_end", subjectId: paymentId, detail: sessionId });
}

async function settleRefundAt(ctx: Context, stripeRefundId: string): Promise<Outcome> {
  const known = await ctx.db.refund.findUnique({
    where: { stripeRefundId },
    select: { id: true },
  });
  if (!known) return (await isBeingSent(ctx, stripeRefundId)) ? "done" : "foreign";
  await settleRefund(ctx, { refundId: known.id });
  return "done";
}

// The event may be faster than our own note of the refund's id; who sends it then settles it too.
async function isBeingSent(ctx: Context, stripeRefundId: string): Promise<boolean> {
  const found = await findCardRefund(stripeRefundId);
  if (!found?.intentId) return false;
  const { intentId, amountMinor } = found;
  const waiting = await ctx.db.refund.count({
    where: { status: "requested", amountMinor, payment: { intentId } },
  });
  return waiting > 0;
}
