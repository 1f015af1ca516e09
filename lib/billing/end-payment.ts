import { askStripe } from "@/lib/billing/asking/ask-stripe";
import { onPage, type PaymentStatus, paymentsIn, savedCard } from "@/lib/billing/billing";
import { clock } from "@/lib/clock";
import { emit } from "@/lib/context/emit";
import type { Context } from "@/lib/context/open-context";
import { record } from "@/lib/context/record";
import { endCheckoutSession } from "@/lib/stripe/checkout-session";

/**
 * Closes Stripe's page of a payment, because the traveller came back from it (rule 6): nobody can pay into it from then on. Of a
 * page whose address was never noted nobody knows, so Stripe is not asked. What is taken from a card that was kept
 * cannot be ended.
 * @returns false when it is too late and the money is on its way; then nothing was changed.
 * @throws DomainError unavailable while Stripe cannot be reached.
 */
export async function endPayment(ctx: Context, input: { paymentId: string }): Promise<boolean> {
  if (await cancelUnopened(ctx, { ...input, why: "came back" })) return true;
  const payment = await ctx.db.payment.findUnique({ where: { id: input.paymentId } });
  if (!payment || !paymentsIn.settle.some((status) => status === payment.status))
    return payment?.status !== "confirmed";
  // It is with the bank: that takes seconds.
  if (payment.method === savedCard) return false;
  const { sessionId } = payment;
  const session = sessionId ? await askStripe(() => endCheckoutSession(sessionId)) : null;
  if (session && session.status !== "expired") return false;
  await cancelPayment(ctx, { paymentId: payment.id, from: "pending", why: "came back" });
  return true;
}

/**
 * Cancels a payment whose page was never noted: its address never left us (see `openCheckoutSession`), so nobody can pay into it.
 * @returns false when it was noted after all; then nothing was changed.
 */
export async function cancelUnopened(
  ctx: Context,
  input: { paymentId: string; why: string },
): Promise<boolean> {
  return await cancelPayment(ctx, { ...input, from: "created" });
}

async function cancelPayment(
  ctx: Context,
  input: { paymentId: string; from: PaymentStatus; why: string },
): Promise<boolean> {
  const { paymentId, from, why } = input;
  return await ctx.transaction(async (inner) => {
    const { count } = await inner.db.payment.updateMany({
      where: { id: paymentId, status: from, method: onPage },
      data: { status: "cancelled", settledAt: clock.now() },
    });
    if (count === 0) return false;
    await record(inner, { entity: "payment", entityId: paymentId, from, to: "cancelled", why });
    // Whoever called may not live to unfreeze the places; then this does.
    await emit(inner, "payment.ended", { paymentId });
    return true;
  });
}
