import { askStripe } from "@/lib/billing/asking/ask-stripe";
import { paymentsIn } from "@/lib/billing/billing";
import { openCheckoutSession } from "@/lib/billing/open-checkout-session";
import { clock } from "@/lib/clock";
import { emit } from "@/lib/context/emit";
import type { Context } from "@/lib/context/open-context";
import { record } from "@/lib/context/record";
import { endCheckoutSession } from "@/lib/stripe/checkout-session";

/**
 * Closes Stripe's page of a payment, because the traveller came back from it (rule 6): nobody can pay into it from then on.
 * @returns false when it is too late and the money is on its way; then nothing was changed.
 * @throws DomainError unavailable while Stripe cannot be reached.
 */
export async function endPayment(ctx: Context, input: { paymentId: string }): Promise<boolean> {
  const payment = await ctx.db.payment.findUnique({ where: { id: input.paymentId } });
  if (!payment || !paymentsIn.settle.some((status) => status === payment.status))
    return payment?.status !== "confirmed";
  // One that a crash interrupted is opened first: only what is known can be closed.
  const sessionId =
    payment.sessionId ?? (await openCheckoutSession(ctx, { paymentId: payment.id }))?.sessionId;
  const session = sessionId ? await askStripe(() => endCheckoutSession(sessionId)) : null;
  if (session && session.status !== "expired") return false;

  await ctx.transaction(async (inner) => {
    const { count } = await inner.db.payment.updateMany({
      where: { id: payment.id, status: { in: [...paymentsIn.settle] } },
      data: { status: "cancelled", settledAt: clock.now() },
    });
    if (count === 0) return;
    await record(inner, {
      entity: "payment",
      entityId: payment.id,
      from: payment.status,
      to: "cancelled",
      why: "came back",
    });
    // Whoever called may not live to unfreeze the places; then this does.
    await emit(inner, "payment.ended", { paymentId: payment.id });
  });
  return true;
}
