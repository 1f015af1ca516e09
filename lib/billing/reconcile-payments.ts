import { paymentsIn, refundsIn } from "@/lib/billing/billing";
import { sendRefund } from "@/lib/billing/send-refund";
import { settlePayment } from "@/lib/billing/settle-payment";
import { settleRefund } from "@/lib/billing/settle-refund";
import { clock } from "@/lib/clock";
import { callAttention } from "@/lib/context/call-attention";
import type { Context } from "@/lib/context/open-context";
import { log } from "@/lib/log";
import { listCheckoutSessions } from "@/lib/stripe/checkout-session";

const batch = 100;

/**
 * Asks Stripe about everything that it should have told us of: payments and refunds that are open though minutes have passed.
 * A lost webhook, a crash between two steps, a server that was down: all end here (rules 39, 40, 44).
 */
export async function reconcilePayments(ctx: Context): Promise<void> {
  const patience = new Date(clock.now().getTime() - 2 * 60_000);
  const payments = await ctx.db.payment.findMany({
    where: { status: { in: [...paymentsIn.settle] }, createdAt: { lt: patience } },
    orderBy: { createdAt: "asc" },
    take: batch,
    select: { id: true },
  });
  for (const { id } of payments)
    await attempt("payment", id, () => settlePayment(ctx, { paymentId: id }));

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

/**
 * Compares every session that Stripe knows since an instant with the ledger: a paid one without its confirmed payment is
 * settled if it is ours, and put before a person if it is not. Run nightly.
 */
export async function reconcileStripe(ctx: Context, input: { since: Date }): Promise<void> {
  for await (const session of listCheckoutSessions(input.since)) {
    if (!session.paid) continue;
    const payment = await ctx.db.payment.findUnique({
      where: { sessionId: session.id },
      select: { id: true, status: true },
    });
    if (!payment) {
      await callAttention(ctx, {
        kind: "unknown_payment",
        subjectId: session.reference ?? "00000000-0000-0000-0000-000000000000",
        detail: session.id,
      });
    } else if (payment.status === "cancelled" || payment.status === "failed") {
      await callAttention(ctx, {
        kind: "paid_after_end",
        subjectId: payment.id,
        detail: session.id,
      });
    } else {
      await attempt("payment", payment.id, () => settlePayment(ctx, { paymentId: payment.id }));
    }
  }
}

// One that cannot be asked about must not keep the rest waiting.
async function attempt(what: string, id: string, work: () => Promise<unknown>): Promise<void> {
  try {
    await work();
  } catch (error) {
    log.error("reconcile failed", error, { what, id });
  }
}
