import { settlePayment } from "@/lib/billing/settle-payment";
import { settleRefund } from "@/lib/billing/settle-refund";
import { clock } from "@/lib/clock";
import { callAttention } from "@/lib/context/call-attention";
import type { Context } from "@/lib/context/open-context";
import { newId } from "@/lib/ids";
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
  await ctx.db.pspEvent.updateMany({
    where: { id: event.id },
    data: { state, doneAt: clock.now() },
  });
  if (state === "foreign") {
    await callAttention(ctx, {
      kind: "foreign_event",
      subjectId: newId(),
      detail: `${event.type} ${event.id}`,
    });
  }
}

async function carryOut(ctx: Context, type: string, objectId: string): Promise<Outcome> {
  if (type.startsWith("checkout.session.")) return await settleSession(ctx, objectId);
  if (type.startsWith("refund.")) return await settleRefundAt(ctx, objectId);
  if (type.startsWith("charge.dispute.")) return "foreign";
  // Intents and charges say nothing that their session or refund does not.
  return "done";
}

async function settleSession(ctx: Context, sessionId: string): Promise<Outcome> {
  const payment =
    (await ctx.db.payment.findUnique({ where: { sessionId }, select: { id: true } })) ??
    (await findByReference(ctx, sessionId));
  if (!payment) return "foreign";
  await settlePayment(ctx, { paymentId: payment.id });
  return "done";
}

// The event may be faster than our own note of the session's id.
async function findByReference(ctx: Context, sessionId: string): Promise<{ id: string } | null> {
  const session = await findCheckoutSession(sessionId);
  if (!session?.reference || !/^[0-9a-f-]{36}$/.test(session.reference)) return null;
  return await ctx.db.payment.findUnique({
    where: { id: session.reference },
    select: { id: true },
  });
}

async function settleRefundAt(ctx: Context, stripeRefundId: string): Promise<Outcome> {
  const refund = await ctx.db.refund.findUnique({
    where: { stripeRefundId },
    select: { id: true },
  });
  if (!refund) return "foreign";
  await settleRefund(ctx, { refundId: refund.id });
  return "done";
}
