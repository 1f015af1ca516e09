import { type RefundStatus, refundsIn } from "@/lib/billing/billing";
import { backFrom } from "@/lib/billing/crediting/back-from";
import { giveBack } from "@/lib/billing/crediting/give-back";
import { postEntry } from "@/lib/billing/post-entry";
import { clock } from "@/lib/clock";
import { callAttention } from "@/lib/context/call-attention";
import { emit } from "@/lib/context/emit";
import type { Context } from "@/lib/context/open-context";
import { record } from "@/lib/context/record";
import { sql } from "@/lib/db/sql";
import { getCardRefund } from "@/lib/stripe/card-refund";

/**
 * Asks Stripe how a refund that was sent stands, and writes that down. One that failed, even after Stripe had called it done,
 * takes its entry back and is put before a person: the money is still ours to return (rules 59, 60). A failure is final.
 */
export async function settleRefund(ctx: Context, input: { refundId: string }): Promise<void> {
  const refund = await ctx.db.refund.findUnique({ where: { id: input.refundId } });
  if (!refund?.stripeRefundId || !isIn("fail", refund.status)) return;
  const { status } = await getCardRefund(refund.stripeRefundId);
  if (status === "pending") return;
  await ctx.transaction((inner) =>
    status === "succeeded" ? finish(inner, refund.id) : fail(inner, refund.id),
  );
}

async function finish(ctx: Context, refundId: string): Promise<void> {
  const refund = await lockRefund(ctx, refundId);
  if (!isIn("settle", refund.status)) return;
  await move(ctx, refund, "done");
  await emit(ctx, "refund.settled", { refundId });
}

async function fail(ctx: Context, refundId: string): Promise<void> {
  const refund = await lockRefund(ctx, refundId);
  if (!isIn("fail", refund.status)) return;
  const { amountMinor, currency, payment } = refund;
  await move(ctx, refund, "failed");
  await postEntry(ctx, {
    kind: "refund_returned",
    sourceId: refundId,
    customerId: payment.customerId,
    bookingId: payment.bookingId,
    debit: "stripe_clearing",
    credit: backFrom(refund),
    amountMinor,
    currency,
    at: clock.now(),
  });
  if (refund.creditId) await giveBack(ctx, { creditId: refund.creditId, amountMinor });
  const detail = `${amountMinor} ${currency}`;
  await callAttention(ctx, { kind: "refund_failed", subjectId: refundId, detail });
}

async function lockRefund(ctx: Context, id: string) {
  await ctx.db.$queryRaw(sql`SELECT id FROM refund WHERE id = ${id}::uuid FOR UPDATE`);
  return await ctx.db.refund.findUniqueOrThrow({ where: { id }, include: { payment: true } });
}

function isIn(action: "settle" | "fail", status: string): boolean {
  return refundsIn[action].some((known) => known === status);
}

async function move(
  ctx: Context,
  refund: { id: string; status: string },
  to: RefundStatus,
): Promise<void> {
  await ctx.db.refund.updateMany({
    where: { id: refund.id },
    data: { status: to, settledAt: clock.now() },
  });
  await record(ctx, { entity: "refund", entityId: refund.id, from: refund.status, to });
}
