import { findPaymentOf } from "@/lib/billing/asking/find-payment-of";
import { paymentsIn, refundsIn } from "@/lib/billing/billing";
import { cancelUnopened } from "@/lib/billing/end-payment";
import { forgetCard } from "@/lib/billing/forget-card";
import { sendRefund } from "@/lib/billing/send-refund";
import { settleCard } from "@/lib/billing/settle-card";
import { settleChargeback } from "@/lib/billing/settle-chargeback";
import { settlePayment } from "@/lib/billing/settle-payment";
import { settleRefund } from "@/lib/billing/settle-refund";
import { clock } from "@/lib/clock";
import { callAttention } from "@/lib/context/call-attention";
import type { Context } from "@/lib/context/open-context";
import { sql } from "@/lib/db/sql";
import { idOf } from "@/lib/ids";
import { log } from "@/lib/log";
import { listCardDisputes } from "@/lib/stripe/card-dispute";
import { type CheckoutSession, listCheckoutSessions } from "@/lib/stripe/checkout-session";

const batch = 100;
const minutes = { patience: 2, run: 10 };

/** What is asked about: `at` is the instant by which the oldest come first. */
type Open = { id: string; status: string; at: Date };

const beforeAll: Open = { id: "00000000-0000-0000-0000-000000000000", status: "", at: new Date(0) };

/**
 * Asks Stripe about everything that it should have told us of: payments and refunds that are open though minutes have passed.
 * A lost webhook, a crash between two steps, a server that was down: all end here (rules 39, 40, 44). Where there is more to
 * ask than ten minutes suffice for, the next run goes on.
 */
export async function reconcilePayments(ctx: Context): Promise<void> {
  const now = clock.now().getTime();
  const since = new Date(now - minutes.patience * 60_000);
  const until = now + minutes.run * 60_000;
  await askAll("payment", until, {
    find: (last) => listOpenPayments(ctx, since, last),
    ask: ({ id, status }) => settleOpen(ctx, id, status),
  });
  await askAll("card", until, {
    find: (last) => listOpenCards(ctx, since, last),
    ask: ({ id, status }) =>
      (status === "asked" ? settleCard : forgetCard)(ctx, { keptCardId: id }),
  });
  await askAll("refund", until, {
    find: (last) => listOpenRefunds(ctx, since, last),
    ask: ({ id, status }) =>
      (status === "requested" ? sendRefund : settleRefund)(ctx, { refundId: id }),
  });
}

/** Batch by batch, each after the last: one that cannot be settled is asked about once. */
async function askAll(
  what: string,
  until: number,
  { find, ask }: { find: (last: Open) => Promise<Open[]>; ask: (open: Open) => Promise<void> },
): Promise<void> {
  let last: Open | undefined = beforeAll;
  while (last) {
    const found: Open[] = await find(last);
    for (const open of found) {
      if (clock.now().getTime() > until) return log.warn("reconcile ran out of time", { what });
      await attempt(what, open.id, () => ask(open));
    }
    last = found.at(-1);
  }
}

async function listOpenPayments(ctx: Context, since: Date, last: Open): Promise<Open[]> {
  return await ctx.db.$queryRaw<Open[]>(sql`
    SELECT p.id, p.status, p.session_expires_at AS at FROM payment p
    WHERE p.status = ANY(${paymentsIn.settle}) AND p.created_at < ${since}
      AND (p.session_expires_at, p.id) > (${last.at}, ${last.id}::uuid)
      AND NOT EXISTS (SELECT FROM ledger_entry e WHERE e.kind = 'payment_mismatched' AND e.source_id = p.id)
    ORDER BY p.session_expires_at, p.id LIMIT ${batch}`);
}

/** Those that may have been saved, and those that Stripe is still to forget. */
async function listOpenCards(ctx: Context, since: Date, last: Open): Promise<Open[]> {
  return await ctx.db.$queryRaw<Open[]>(sql`
    SELECT id, status, asked_at AS at FROM kept_card
    WHERE (status = 'asked' OR (status = 'ended' AND forgotten_at IS NULL)) AND asked_at < ${since}
      AND (asked_at, id) > (${last.at}, ${last.id}::uuid)
    ORDER BY asked_at, id LIMIT ${batch}`);
}

async function listOpenRefunds(ctx: Context, since: Date, last: Open): Promise<Open[]> {
  return await ctx.db.$queryRaw<Open[]>(sql`
    SELECT id, status, created_at AS at FROM refund
    WHERE status = ANY(${[...refundsIn.send, ...refundsIn.settle]}) AND created_at < ${since}
      AND (created_at, id) > (${last.at}, ${last.id}::uuid)
    ORDER BY created_at, id LIMIT ${batch}`);
}

// Stripe gives the same answer to the same request for a day, a failure too: whose page it never gave us is not asked for again.
async function settleOpen(ctx: Context, paymentId: string, status: string): Promise<void> {
  if (status === "created" && (await cancelUnopened(ctx, { paymentId, why: "never opened" })))
    return;
  await settlePayment(ctx, { paymentId });
}

/**
 * Compares what Stripe knows since an instant with the ledger. Run nightly. A paid session without its confirmed payment is settled
 * if it is ours, and put before a person if it is not; a refund that was done is asked for once more, as banks send money back days later;
 * so is what a bank took back, until that is decided and what is won is back.
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
  for await (const id of listCardDisputes(input.since)) await attemptDispute(ctx, id);
  const notOver = await ctx.db.chargeback.findMany({
    where: {
      openedAt: { lt: input.since },
      OR: [
        { status: "open" },
        { status: "won", returnedMinor: { lt: ctx.db.chargeback.fields.takenMinor } },
      ],
    },
    select: { stripeDisputeId: true },
  });
  for (const { stripeDisputeId } of notOver) await attemptDispute(ctx, stripeDisputeId);
}

async function attemptDispute(ctx: Context, stripeDisputeId: string): Promise<void> {
  await attempt("dispute", stripeDisputeId, async () => {
    if (await settleChargeback(ctx, { stripeDisputeId })) return;
    await callAttention(ctx, {
      ...{ kind: "unknown_dispute", subjectId: idOf(stripeDisputeId), detail: stripeDisputeId },
    });
  });
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
