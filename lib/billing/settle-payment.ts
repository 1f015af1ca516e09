import { savedCard } from "@/lib/billing/billing";
import { openCheckoutSession } from "@/lib/billing/open-checkout-session";
import { movePayment } from "@/lib/billing/settling/move-payment";
import { noteReceived } from "@/lib/billing/settling/note-received";
import {
  findPaymentRow,
  isOpen,
  type PaymentRow,
  type Settled,
  settledAs,
} from "@/lib/billing/settling/payment-row";
import { takeFromCard } from "@/lib/billing/take-from-card";
import { clock } from "@/lib/clock";
import type { Context } from "@/lib/context/open-context";
import { emptySql, sql } from "@/lib/db/sql";
import { type CheckoutSession, findCheckoutSession } from "@/lib/stripe/checkout-session";

/**
 * Asks Stripe how a payment stands and writes that down: the money first, in a statement of its own, and what follows from it
 * later (rules 35, 39, 43). Safe to call at any time and any number of times: a state only moves forward (rules 36, 44).
 * @throws DomainError not_found; what Stripe's client throws when it cannot be asked.
 */
export async function settlePayment(ctx: Context, input: { paymentId: string }): Promise<Settled> {
  const payment = await findPaymentRow(ctx, input.paymentId);
  if (!isOpen(payment)) return settledAs(payment);
  if (payment.method === savedCard) return await takeFromCard(ctx, input);

  const session = await findSession(ctx, payment);
  if (session?.paid) return await noteReceived(ctx, payment, session);
  if (session?.status === "open" || session?.status === "complete") return "pending";
  return await movePayment(ctx, payment, "cancelled", sql`settled_at = ${clock.now()}`, emptySql);
}

// A payment without a session was interrupted while it was being opened. The same idempotency key finds the session, if
// there is one, or makes it; where its time has passed Stripe refuses, and then there never was one.
async function findSession(ctx: Context, payment: PaymentRow): Promise<CheckoutSession | null> {
  const sessionId =
    payment.sessionId ?? (await openCheckoutSession(ctx, { paymentId: payment.id }))?.sessionId;
  return sessionId ? await findCheckoutSession(sessionId) : null;
}
