import { findPaymentOf } from "@/lib/billing/asking/find-payment-of";
import { paymentsIn, refundsIn } from "@/lib/billing/billing";
import { cancelUnopened } from "@/lib/billing/end-payment";
import { sendRefund } from "@/lib/billing/send-refund";
import { settlePayment } from "@/lib/billing/settle-payment";
import { settleRefund } from "@/lib/billing/settle-refund";
import { clock } from "@/lib/clock";
import { callAttention } from "@/lib/context/call-attention";
import type { Context } from "@/lib/context/open-context";
import { sql } from "@/lib/db/sql";
import { idOf } from "@/lib/ids";
import { log } from "@/lib/log";
import { type CheckoutSession, listCheckoutSessions } from "@/lib/stripe/checkout-session";

const batch = 100;

/**
 * Asks Stripe about everything that it should have told us of: payments and refunds that are open though minutes have passed.
 * A lost webhook, a crash between two steps, a server that was down: all end here (rules 39, 40, 44).
 */
export async function reconcilePayments(ctx: Context): Promise<void> {
  const patience = new Date(clock.now().getTime() - 2 * 60_000);
  const payments = await ctx.db.$queryRaw<{ id: string; status: string }[]>(sql`
    SELECT p.id, p.status FROM payment p WHERE p.status = ANY(${paymentsIn.settle}) AND p.created_at < ${patience}
      AND NOT EXISTS (SELECT FROM ledger_entry e WHERE e.kind = 'payment_mismatched' AND e.source_id = p.id)
    ORDER BY p.session_expires_at, p.created_at LIMIT ${batch}`);
  for (const { id, status } of payments)
    await attempt("payment", id, () => settleOpen(ctx, id, status));

  const refunds = await ctx.db.refund.findMany({
    where: {
      status: { in: [...refundsIn.send, ...refundsIn.settle] },
      createdAt: { lt: patience },
    },
    orderBy: { createdAt: "asc" },
    take: batch,
    select: { id: true, status: true },
  });
  for (const { id, status } of refunds) {
    const next = status === "requested" ? sendRefund : settleRefund;
    await attempt("refund", id, () => next(ctx, { refundId: id }));
  }
}

// Stripe gives the same answer to the same request for a day, a failure too: whose page it never gave us is not asked for again.
async function settleOpen(ctx: Context, paymentId: string, status: string): Promise<void> {
  if (status === "created" && (await cancelUnopened(ctx, { paymentId, why: "never opened" })))
    return;
  await settlePayment(ctx, { paymentId });
}

/**
 * Compares what Stripe knows since an instant with the ledger. Run nightly. A paid session without its confirmed payment is settled
 * if it is ours, and put before a person if it is not; a refund that was done is asked for once more, as banks send money back days later.
 */
export async function reconcileStripe(ctx: Context, input: { since: Date }): Promise<void> {
  for await (const session of listCheckoutSessions(input.since)) {
    if (session.paid) await attempt("session", session.id, () => reconcileSession(ctx, session));
  }
  const sent = await ctx.db.refund.findMany({
    where: { status: "done", createdAt: { gte: input.since } },
    select: { id: true },
  });
  for (const { id } of sent) await attempt("refund", id, () => settleRefund(ctx, { refundId: id }));
}

async function reconcileSession(ctx: Context, session: CheckoutSession): Promise<void> {
  const payment = await findPaymentOf(ctx, session);
  const detail = session.id;
  if (!payment)
    return await callAttention(ctx, { kind: "unknown_payment", subjectId: idOf(detail), detail });
  const settled = await settlePayment(ctx, { paymentId: payment.id });
  if (settled === "cancelled")
    await callAttention(ctx, { kind: "paid_after_end", subjectId: payment.id, detail });
}

// One that cannot be asked about must not keep the rest waiting.
async function attempt(what: string, id: string, work: () => Promise<unknown>): Promise<void> {
  try {
    await work();
  } catch (error) {
    log.error("reconcile failed", error, { what, id });
  }
}
