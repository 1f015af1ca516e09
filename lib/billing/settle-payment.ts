import { paymentsIn } from "@/lib/billing/billing";
import { openCheckoutSession } from "@/lib/billing/open-checkout-session";
import { postEntry } from "@/lib/billing/post-entry";
import { clock } from "@/lib/clock";
import { callAttention } from "@/lib/context/call-attention";
import { emit } from "@/lib/context/emit";
import type { Context } from "@/lib/context/open-context";
import { record } from "@/lib/context/record";
import { sql } from "@/lib/db/sql";
import { notFound } from "@/lib/errors";
import type { CheckoutSession } from "@/lib/stripe/checkout-session";
import { findCheckoutSession } from "@/lib/stripe/checkout-session";

type Payment = {
  id: string;
  bookingId: string;
  customerId: string;
  amountMinor: bigint;
  currency: string;
  status: string;
  sessionId: string | null;
};

/** How a payment stands once Stripe has been asked. */
export type Settled = "confirmed" | "pending" | "cancelled";

/**
 * Asks Stripe how a payment stands and writes that down: the money first, in a transaction of its own, and what follows from it
 * later (rules 35, 39, 43). Safe to call at any time and any number of times: a state only moves forward (rules 36, 44).
 * @throws DomainError not_found; what Stripe's client throws when it cannot be asked.
 */
export async function settlePayment(ctx: Context, input: { paymentId: string }): Promise<Settled> {
  const payment = await ctx.db.payment.findUnique({ where: { id: input.paymentId } });
  if (!payment) throw notFound("payment");
  if (!isOpen(payment.status)) return settledAs(payment);

  const session = await findSession(ctx, payment);
  if (session?.paid) return await ctx.transaction((inner) => confirm(inner, payment.id, session));
  if (session?.status === "open" || session?.status === "complete") return "pending";
  return await ctx.transaction((inner) => cancel(inner, payment.id));
}

function isOpen(status: string): boolean {
  return paymentsIn.settle.some((open) => open === status);
}

function settledAs({ status }: Payment): Settled {
  return status === "confirmed" ? "confirmed" : "cancelled";
}

// A payment without a session was interrupted while it was being opened. The same idempotency key finds the session, if
// there is one, or makes it; where its time has passed Stripe refuses, and then there never was one.
async function findSession(ctx: Context, payment: Payment): Promise<CheckoutSession | null> {
  const sessionId =
    payment.sessionId ?? (await openCheckoutSession(ctx, { paymentId: payment.id }))?.sessionId;
  return sessionId ? await findCheckoutSession(sessionId) : null;
}

async function confirm(
  ctx: Context,
  paymentId: string,
  session: CheckoutSession,
): Promise<Settled> {
  const payment = await lockPayment(ctx, paymentId);
  if (!isOpen(payment.status)) return settledAs(payment);
  const received = { amountMinor: session.amountMinor, currency: session.currency };
  if (received.amountMinor !== payment.amountMinor || received.currency !== payment.currency) {
    return await flagMismatch(ctx, payment, received);
  }
  await move(ctx, payment, "confirmed", session.intentId);
  await postEntry(ctx, {
    ...received,
    kind: "payment_received",
    sourceId: payment.id,
    customerId: payment.customerId,
    bookingId: payment.bookingId,
    debit: "stripe_clearing",
    credit: "customer_deposits",
    at: clock.now(),
  });
  await emit(ctx, "payment.confirmed", { paymentId });
  return "confirmed";
}

async function cancel(ctx: Context, paymentId: string): Promise<Settled> {
  const payment = await lockPayment(ctx, paymentId);
  if (!isOpen(payment.status)) return settledAs(payment);
  await move(ctx, payment, "cancelled", null);
  await emit(ctx, "payment.ended", { paymentId });
  return "cancelled";
}

// Rule 47: another amount than was asked is on record and before a person, and settles nothing by itself.
async function flagMismatch(
  ctx: Context,
  payment: Payment,
  received: { amountMinor: bigint; currency: string },
): Promise<Settled> {
  const known = await ctx.db.ledgerEntry.findUnique({
    where: { kind_sourceId: { kind: "payment_mismatched", sourceId: payment.id } },
    select: { id: true },
  });
  if (known) return "pending";
  await postEntry(ctx, {
    ...received,
    kind: "payment_mismatched",
    sourceId: payment.id,
    customerId: payment.customerId,
    bookingId: payment.bookingId,
    debit: "stripe_clearing",
    credit: "unmatched_money",
    at: clock.now(),
  });
  const detail = `asked ${payment.amountMinor} ${payment.currency}, received ${received.amountMinor} ${received.currency}`;
  await callAttention(ctx, { kind: "amount_mismatch", subjectId: payment.id, detail });
  return "pending";
}

/** The payment, locked, as it is now: two workers and a page may all ask at once (rule 36). */
async function lockPayment(ctx: Context, paymentId: string): Promise<Payment> {
  await ctx.db.$queryRaw(sql`SELECT id FROM payment WHERE id = ${paymentId}::uuid FOR UPDATE`);
  return await ctx.db.payment.findUniqueOrThrow({ where: { id: paymentId } });
}

async function move(
  ctx: Context,
  payment: Payment,
  to: Settled,
  intentId: string | null,
): Promise<void> {
  await ctx.db.payment.updateMany({
    where: { id: payment.id },
    data: { status: to, intentId, settledAt: clock.now() },
  });
  await record(ctx, { entity: "payment", entityId: payment.id, from: payment.status, to });
}
