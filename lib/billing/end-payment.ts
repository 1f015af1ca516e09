import { paymentsIn } from "@/lib/billing/billing";
import { clock } from "@/lib/clock";
import type { Context } from "@/lib/context/open-context";
import { record } from "@/lib/context/record";
import { endCheckoutSession } from "@/lib/stripe/checkout-session";

/**
 * Closes Stripe's page of a payment, because the traveller came back from it (rule 6): nobody can pay into it from then on.
 * @returns false when it is too late and the money is on its way; then nothing was changed.
 */
export async function endPayment(ctx: Context, input: { paymentId: string }): Promise<boolean> {
  const payment = await ctx.db.payment.findUnique({ where: { id: input.paymentId } });
  if (!payment || !paymentsIn.settle.some((status) => status === payment.status))
    return payment?.status !== "confirmed";
  // Without a session there is nothing to close yet: the sweeper finds out whether Stripe ever made one.
  if (!payment.sessionId) return false;
  const session = await endCheckoutSession(payment.sessionId);
  if (session && session.status !== "expired") return false;
  const { count } = await ctx.db.payment.updateMany({
    where: { id: payment.id, status: { in: [...paymentsIn.settle] } },
    data: { status: "cancelled", settledAt: clock.now() },
  });
  if (count > 0)
    await record(ctx, {
      entity: "payment",
      entityId: payment.id,
      from: payment.status,
      to: "cancelled",
      why: "came back",
    });
  return true;
}
