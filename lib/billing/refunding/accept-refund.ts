import { paymentsIn } from "@/lib/billing/billing";
import { refundPayment } from "@/lib/billing/refund-payment";
import { leftOf } from "@/lib/billing/refunding/left-of";
import { noteSent } from "@/lib/billing/refunding/note-sent";
import type { Context } from "@/lib/context/open-context";
import { sql } from "@/lib/db/sql";
import type { CardRefund } from "@/lib/stripe/card-refund";

type Paid = { id: string; status: string; customerId: string; bookingId: string; currency: string };

/**
 * Books a refund of a payment that an employee made at Stripe by hand, once (rule 59).
 * @returns its id; null where it is of no payment of ours, has failed, or is more than was left of the payment.
 */
export async function acceptRefund(ctx: Context, sent: CardRefund): Promise<string | null> {
  const { id: stripeRefundId, intentId, amountMinor } = sent;
  if (sent.status === "failed") return null;
  return await ctx.transaction(async (inner) => {
    const [payment] = await inner.db.$queryRaw<Paid[]>(sql`
      SELECT id, status, customer_id AS "customerId", booking_id AS "bookingId", currency FROM payment
      WHERE intent_id = ${intentId} AND status = ANY(${paymentsIn.refund}) FOR UPDATE`);
    if (!payment) return null;
    const known = await inner.db.refund.findUnique({ where: { stripeRefundId } });
    if (known) return known.id;
    const [left] = await inner.db.$queryRaw<{ enough: boolean }[]>(sql`
      SELECT ${leftOf()} >= ${amountMinor} AS enough FROM payment p WHERE p.id = ${payment.id}::uuid`);
    if (!left?.enough) return null;
    const wish = { paymentId: payment.id, reason: "external", amountMinor } as const;
    const id = await refundPayment(inner, wish);
    if (!id) return null;
    await noteSent(inner, {
      ...{ ...payment, payment, id, stripeRefundId, amountMinor, creditId: null },
    });
    return id;
  });
}
