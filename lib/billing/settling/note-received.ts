import { postEntry, posting } from "@/lib/billing/post-entry";
import { movePayment } from "@/lib/billing/settling/move-payment";
import {
  findPaymentRow,
  isOpen,
  type PaymentRow,
  type Settled,
  settledAs,
} from "@/lib/billing/settling/payment-row";
import { clock } from "@/lib/clock";
import { callAttention } from "@/lib/context/call-attention";
import type { Context } from "@/lib/context/open-context";
import { sql } from "@/lib/db/sql";

type Received = { amountMinor: bigint; currency: string; intentId: string | null };

/** Stripe has the money: it is in the ledger, in the statement that confirms the payment (rules 35, 36). */
export async function noteReceived(
  ctx: Context,
  payment: PaymentRow,
  { amountMinor, currency, intentId }: Received,
): Promise<Settled> {
  const received = { amountMinor, currency, debit: "stripe_clearing", at: clock.now() } as const;
  if (payment.flagged || amountMinor !== payment.amountMinor || currency !== payment.currency)
    return await flagMismatch(ctx, payment, { ...received, intentId });
  const set = sql`settled_at = ${received.at}, intent_id = ${intentId}`;
  const entry = posting({ ...received, kind: "payment_received", credit: "customer_deposits" });
  return await movePayment(ctx, payment, "confirmed", set, sql`, ${entry}`);
}

// Rule 47: another amount than was asked is on record and before a person, and settles nothing by itself. By the intent it can go back.
async function flagMismatch(
  ctx: Context,
  payment: PaymentRow,
  { intentId, ...received }: Received & { debit: "stripe_clearing"; at: Date },
): Promise<Settled> {
  return await ctx.transaction(async (inner) => {
    const { id: sourceId, customerId, bookingId } = payment;
    await inner.db.$queryRaw(sql`SELECT id FROM payment WHERE id = ${sourceId}::uuid FOR UPDATE`);
    const now = await findPaymentRow(inner, sourceId);
    if (!isOpen(now) || now.flagged) return settledAs(now);
    await inner.db.payment.updateMany({ where: { id: sourceId }, data: { intentId } });
    const entry = {
      ...received,
      kind: "payment_mismatched",
      sourceId,
      customerId,
      bookingId,
    } as const;
    await postEntry(inner, { ...entry, credit: "unmatched_money" });
    const detail = `asked ${payment.amountMinor} ${payment.currency}, received ${received.amountMinor} ${received.currency}`;
    await callAttention(inner, { kind: "amount_mismatch", subjectId: payment.id, detail });
    return "pending";
  });
}
