import { paymentsIn } from "@/lib/billing/billing";
import { openCheckoutSession } from "@/lib/billing/open-checkout-session";
import { postEntry, posting } from "@/lib/billing/post-entry";
import { clock } from "@/lib/clock";
import { callAttention } from "@/lib/context/call-attention";
import type { Context } from "@/lib/context/open-context";
import { emptySql, sql } from "@/lib/db/sql";
import { notFound } from "@/lib/errors";
import { type CheckoutSession, findCheckoutSession } from "@/lib/stripe/checkout-session";

type Payment = {
  id: string;
  bookingId: string;
  customerId: string;
  amountMinor: bigint;
  currency: string;
  status: string;
  sessionId: string | null;
};

/** How a payment stands once Stripe has been asked. */
export type Settled = "confirmed" | "pending" | "cancelled";

/**
 * Asks Stripe how a payment stands and writes that down: the money first, in a statement of its own, and what follows from it
 * later (rules 35, 39, 43). Safe to call at any time and any number of times: a state only moves forward (rules 36, 44).
 * @throws DomainError not_found; what Stripe's client throws when it cannot be asked.
 */
export async function settlePayment(ctx: Context, input: { paymentId: string }): Promise<Settled> {
  const payment = await findPayment(ctx, input.paymentId);
  if (!isOpen(payment)) return settledAs(payment);

  const session = await findSession(ctx, payment);
  if (session?.paid) return await confirm(ctx, payment, session);
  if (session?.status === "open" || session?.status === "complete") return "pending";
  return await move(ctx, payment, "cancelled", sql`settled_at = ${clock.now()}`, emptySql);
}

async function findPayment(ctx: Context, id: string): Promise<Payment> {
  const [payment] = await ctx.db.$queryRaw<Payment[]>(sql`
    SELECT id, booking_id AS "bookingId", customer_id AS "customerId", amount_minor AS "amountMinor", currency, status,
           session_id AS "sessionId"
    FROM payment WHERE id = ${id}::uuid`);
  if (!payment) throw notFound("payment");
  return payment;
}

function isOpen({ status }: Payment): boolean {
  return paymentsIn.settle.some((open) => open === status);
}

function settledAs({ status }: Payment): Settled {
  if (status === "confirmed" || status === "cancelled") return status;
  return "pending";
}

// A payment without a session was interrupted while it was being opened. The same idempotency key finds the session, if
// there is one, or makes it; where its time has passed Stripe refuses, and then there never was one.
async function findSession(ctx: Context, payment: Payment): Promise<CheckoutSession | null> {
  const sessionId =
    payment.sessionId ?? (await openCheckoutSession(ctx, { paymentId: payment.id }))?.sessionId;
  return sessionId ? await findCheckoutSession(sessionId) : null;
}

async function confirm(ctx: Context, payment: Payment, session: CheckoutSession): Promise<Settled> {
  const { amountMinor, currency, intentId } = session;
  const received = { amountMinor, currency, debit: "stripe_clearing", at: clock.now() } as const;
  if (amountMinor !== payment.amountMinor || currency !== payment.currency)
    return await flagMismatch(ctx, payment, received);
  const set = sql`settled_at = ${received.at}, intent_id = ${intentId}`;
  const entry = posting({ ...received, kind: "payment_received", credit: "customer_deposits" });
  return await move(ctx, payment, "confirmed", set, sql`, ${entry}`);
}

/** Money for a firm booking is heard of by who keeps its books; all other money, and what came to nothing, by who keeps its places. */
const heardOf = {
  confirmed: sql`CASE kind WHEN 'balance' THEN 'balance.paid' ELSE 'payment.confirmed' END`,
  cancelled: sql`'payment.ended'`,
} as const;

/**
 * Moves an open payment in one statement, with its history, its event and what `more` makes of the row of `source`. Two workers
 * and a page may all ask at once: one moves it, and the others are told how it stands (rule 36).
 */
async function move(
  ctx: Context,
  { id }: Payment,
  to: "confirmed" | "cancelled",
  set: typeof emptySql,
  more: typeof emptySql,
): Promise<Settled> {
  const moved = await ctx.db.$queryRaw<unknown[]>(sql`
    WITH found AS (SELECT id, status FROM payment WHERE id = ${id}::uuid FOR UPDATE), source AS (
      UPDATE payment p SET status = ${to}, ${set} FROM found
      WHERE p.id = found.id AND p.status = ANY(${paymentsIn.settle})
      RETURNING p.id, p.kind, p.customer_id, p.booking_id, found.status AS was
    ), told AS (
      INSERT INTO lifecycle_event (entity, entity_id, "from", "to", actor)
      SELECT 'payment', id, was, ${to}, ${ctx.actor} FROM source
    ), heard AS (
      INSERT INTO outbox_event (kind, payload)
      SELECT ${heardOf[to]}, jsonb_build_object('paymentId', id) FROM source
    ) ${more}
    SELECT id FROM source`);
  return moved.length > 0 ? to : settledAs(await findPayment(ctx, id));
}

// Rule 47: another amount than was asked is on record and before a person, and settles nothing by itself.
async function flagMismatch(
  ctx: Context,
  payment: Payment,
  received: { amountMinor: bigint; currency: string; debit: "stripe_clearing"; at: Date },
): Promise<Settled> {
  return await ctx.transaction(async (inner) => {
    const { id: sourceId, customerId, bookingId } = payment;
    await inner.db.$queryRaw(sql`SELECT id FROM payment WHERE id = ${sourceId}::uuid FOR UPDATE`);
    const now = await findPayment(inner, sourceId);
    const known = { kind: "payment_mismatched", sourceId } as const;
    if (!isOpen(now) || (await inner.db.ledgerEntry.count({ where: known })) > 0)
      return settledAs(now);
    const entry = { ...received, ...known, customerId, bookingId };
    await postEntry(inner, { ...entry, credit: "unmatched_money" });
    const detail = `asked ${payment.amountMinor} ${payment.currency}, received ${received.amountMinor} ${received.currency}`;
    await callAttention(inner, { kind: "amount_mismatch", subjectId: payment.id, detail });
    return "pending";
  });
}
