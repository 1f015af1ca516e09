import { findPaymentOf } from "@/lib/billing/asking/find-payment-of";
import { settlePayment } from "@/lib/billing/settle-payment";
import type { Context } from "@/lib/context/open-context";
import type { CardDispute } from "@/lib/stripe/card-dispute";
import { findSessionOfIntent } from "@/lib/stripe/checkout-session";

type Disputed = { id: string; customerId: string; bookingId: string; currency: string };

/**
 * The confirmed payment of ours that is contested; null where there is none. Hearing of that may be faster than hearing that it was paid:
 * then the payment is settled first.
 */
export async function findDisputed(
  ctx: Context,
  { intentId, currency }: CardDispute,
): Promise<Disputed | null> {
  if (!intentId) return null;
  const known = await findConfirmed(ctx, { intentId, currency });
  if (known) return known;
  const session = await findSessionOfIntent(intentId);
  const payment = session && (await findPaymentOf(ctx, session));
  if (!payment) return null;
  await settlePayment(ctx, { paymentId: payment.id });
  return await findConfirmed(ctx, { intentId, currency });
}

async function findConfirmed(
  ctx: Context,
  paid: { intentId: string; currency: string },
): Promise<Disputed | null> {
  return await ctx.db.payment.findFirst({
    where: { ...paid, status: "confirmed" },
    select: { id: true, customerId: true, bookingId: true, currency: true },
  });
}
