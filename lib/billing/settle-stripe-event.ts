import { findPaymentOf } from "@/lib/billing/asking/find-payment-of";
import { acceptRefund } from "@/lib/billing/refunding/accept-refund";
import { settleCard } from "@/lib/billing/settle-card";
import { settleChargeback } from "@/lib/billing/settle-chargeback";
import { settlePayment } from "@/lib/billing/settle-payment";
import { settleRefund } from "@/lib/billing/settle-refund";
import { clock } from "@/lib/clock";
import { callAttention } from "@/lib/context/call-attention";
import type { Context } from "@/lib/context/open-context";
import { sql } from "@/lib/db/sql";
import { idOf } from "@/lib/ids";
import { type CardRefund, findCardRefund } from "@/lib/stripe/card-refund";
import { findCheckoutSession } from "@/lib/stripe/checkout-session";

type Outcome = "done" | "foreign";

/** `paymentId` where the session that it is about is noted at a payment, `keptCardId` where a card is saved by it. */
type Event = {
  type: string;
  objectId: string;
  paymentId: string | null;
  keptCardId: string | null;
};

/**
 * Carries out what an event is about: the payment or refund it names is asked for at Stripe and settled, so that order and
 * repetition do not matter (rule 44). What is not ours is put before a person and books nothing.
 */
export async function settleStripeEvent(ctx: Context, input: { eventId: string }): Promise<void> {
  const [event] = await ctx.db.$queryRaw<Event[]>(sql`
    SELECT e.type, e.object_id AS "objectId", p.id AS "paymentId", k.id AS "keptCardId"
    FROM psp_event e LEFT JOIN payment p ON p.session_id = e.object_id LEFT JOIN kept_card k ON k.session_id = e.object_id
    WHERE e.id = ${input.eventId} AND e.state = 'received'`);
  if (!event) return;
  if ((await carryOut(ctx, event)) === "done") return await close(ctx, input.eventId, "done");
  await ctx.transaction(async (inner) => {
    await close(inner, input.eventId, "foreign");
    await callAttention(inner, {
      kind: "foreign_event",
      subjectId: idOf(input.eventId),
      detail: `${event.type} ${input.eventId}`,
    });
  });
}

async function close(ctx: Context, eventId: string, state: Outcome): Promise<void> {
  await ctx.db.$executeRaw(sql`
    UPDATE psp_event SET state = ${state}, done_at = ${clock.now()} WHERE id = ${eventId}`);
}

async function carryOut(ctx: Context, event: Event): Promise<Outcome> {
  const { type, objectId } = event;
  if (type.startsWith("checkout.session.")) return await settleSession(ctx, event);
  if (type.startsWith("refund.")) return await settleRefundAt(ctx, objectId);
  if (type.startsWith("charge.dispute."))
    return (await settleChargeback(ctx, { stripeDisputeId: objectId })) ? "done" : "foreign";
  // Intents and charges say nothing that their session or refund does not.
  return "done";
}

async function settleSession(ctx: Context, event: Event): Promise<Outcome> {
  const { keptCardId } = event;
  if (keptCardId) {
    await settleCard(ctx, { keptCardId });
    return "done";
  }
  const paymentId = event.paymentId ?? (await findUnnoted(ctx, event.objectId));
  if (!paymentId) return "foreign";
  const settled = await settlePayment(ctx, { paymentId });
  if (settled === "cancelled") await reportLateMoney(ctx, paymentId, event.objectId);
  return "done";
}

// The event may be faster than our own note of the session's id.
async function findUnnoted(ctx: Context, sessionId: string): Promise<string | null> {
  const session = await findCheckoutSession(sessionId);
  const payment = session && (await findPaymentOf(ctx, session));
  return payment?.id ?? null;
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
  const found = known ? null : await findCardRefund(stripeRefundId);
  if (found && (await isBeingSent(ctx, found))) return "done";
  const refundId = known?.id ?? (found && (await acceptRefund(ctx, found)));
  if (!refundId) return "foreign";
  await settleRefund(ctx, { refundId });
  return "done";
}

// The event may be faster than our own note of the refund's id, which may come while Stripe is asked; who sends it settles it too.
async function isBeingSent(ctx: Context, { id, refundId, intentId }: CardRefund): Promise<boolean> {
  const [sending] = await ctx.db.$queryRaw<object[]>(sql`
    SELECT r.id FROM refund r JOIN payment p ON p.id = r.payment_id
    WHERE p.intent_id = ${intentId} AND r.id::text = ${refundId} AND (r.status = 'requested' OR r.stripe_refund_id = ${id})`);
  return sending !== undefined;
}
