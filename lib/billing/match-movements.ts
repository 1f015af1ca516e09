import type { EntryKind } from "@/lib/billing/entries";
import { postEntry } from "@/lib/billing/post-entry";
import { clock } from "@/lib/clock";
import { callAttention } from "@/lib/context/call-attention";
import type { Context } from "@/lib/context/open-context";
import { sql } from "@/lib/db/sql";
import { idOf } from "@/lib/ids";
import { type BalanceMovement, listBalanceMovements } from "@/lib/stripe/balance-movement";

const patienceMs = 3_600_000;

/**
 * Compares our balance at Stripe with the books since an instant, movement by movement: a charge with the payment for which it
 * came, a refund with the one that was sent, what a bank took with its chargeback. Each is matched once, and posts what only Stripe can tell: its fee, and what it
 * paid out to the bank. What nothing of ours answers to within an hour is put before a person.
 */
export async function matchMovements(ctx: Context, input: { since: Date }): Promise<void> {
  const matched = await listMatched(ctx, input.since);
  for await (const movement of listBalanceMovements(input.since)) {
    if (matched.has(movement.id)) continue;
    const ours = await findOurs(ctx, movement);
    if (ours) await note(ctx, movement, ours.id);
    else if (clock.now().getTime() - movement.at.getTime() > patienceMs)
      await callForUnmatched(ctx, movement);
  }
}

/**
 * Puts money before a person that is in the books since an instant and has not moved at Stripe: a payment received, a refund
 * sent or a chargeback noted an hour ago or more.
 */
export async function callForUnmoved(ctx: Context, input: { since: Date }): Promise<void> {
  const until = new Date(clock.now().getTime() - patienceMs);
  const unmoved = await ctx.db.$queryRaw<{ id: string; kind: string }[]>(sql`
    SELECT source_id AS id, kind FROM ledger_entry e
    WHERE kind = ANY(${Object.keys(movementOf)}) AND posted_at BETWEEN ${input.since} AND ${until}
      AND NOT EXISTS (SELECT FROM stripe_movement m WHERE m.subject_id = e.source_id
        AND m.kind = ${JSON.stringify(movementOf)}::jsonb->>e.kind)`);
  for (const { id, kind } of unmoved)
    await callAttention(ctx, { kind: "not_at_stripe", subjectId: id, detail: kind });
}

/** Which movement at Stripe answers to an entry. */
const movementOf = {
  payment_received: "charge",
  payment_mismatched: "charge",
  refund_sent: "refund",
  refund_returned: "refund_back",
  payment_charged_back: "chargeback",
  chargeback_returned: "chargeback_back",
} satisfies Partial<Record<EntryKind, BalanceMovement["kind"]>>;

async function listMatched(ctx: Context, since: Date): Promise<ReadonlySet<string>> {
  const rows = await ctx.db.stripeMovement.findMany({
    // Stripe tells instants by the second.
    where: { at: { gte: new Date(Math.floor(since.getTime() / 1000) * 1000) } },
    select: { id: true },
  });
  return new Set(rows.map(({ id }) => id));
}

/** What it answers to in our books; its own id where it is of nothing but the balance. */
async function findOurs(ctx: Context, movement: BalanceMovement): Promise<{ id: string } | null> {
  const { kind, sourceId, intentId, amountMinor, currency } = movement;
  if (kind === "payout" || kind === "payout_back") return { id: idOf(movement.id) };
  if (kind === "charge" && intentId) return await findPaid(ctx, movement);
  if (kind === "chargeback" || kind === "chargeback_back")
    return await findChargeback(ctx, movement);
  if (kind !== "refund" && kind !== "refund_back") return null;
  const status = kind === "refund" ? { not: "requested" } : "failed";
  const minor = kind === "refund" ? -amountMinor : amountMinor;
  return await ctx.db.refund.findFirst({
    where: { stripeRefundId: sourceId, status, amountMinor: minor, currency },
    select: { id: true },
  });
}

/** The payment for which so much came, whether that was what was asked or not. */
async function findPaid(
  ctx: Context,
  { intentId, amountMinor, currency }: BalanceMovement,
): Promise<{ id: string } | null> {
  const [paid] = await ctx.db.$queryRaw<{ id: string }[]>(sql`
    SELECT p.id FROM payment p JOIN ledger_entry e ON e.source_id = p.id AND e.kind IN ('payment_received', 'payment_mismatched')
      JOIN ledger_posting l ON l.entry_id = e.id AND l.account = 'stripe_clearing'
    WHERE p.intent_id = ${intentId} AND l.amount_minor = ${amountMinor} AND l.currency = ${currency}`);
  return paid ?? null;
}

async function findChargeback(
  ctx: Context,
  { kind, sourceId: stripeDisputeId, amountMinor, currency }: BalanceMovement,
): Promise<{ id: string } | null> {
  const moved =
    kind === "chargeback" ? { takenMinor: -amountMinor } : { returnedMinor: amountMinor };
  return await ctx.db.chargeback.findFirst({
    where: { stripeDisputeId, currency, ...moved },
    select: { id: true },
  });
}

async function note(ctx: Context, movement: BalanceMovement, subjectId: string): Promise<void> {
  const { id, kind, amountMinor, feeMinor, currency, at } = movement;
  await ctx.transaction(async (inner) => {
    const { count } = await inner.db.stripeMovement.createMany({
      data: [{ id, kind, subjectId, amountMinor, feeMinor, currency, at }],
      skipDuplicates: true,
    });
    if (count === 0) return;
    const house = { customerId: null, bookingId: null, sourceId: idOf(id), currency, at };
    const leaves = { ...house, credit: "stripe_clearing" } as const;
    const what = kind === "chargeback" ? "chargeback_fee" : "processor_fee";
    const fee = { kind: what, debit: "processor_fees", amountMinor: feeMinor } as const;
    if (feeMinor !== 0n) await postEntry(inner, { ...leaves, ...fee });
    // What the bank sends back comes as the opposite of what went there.
    if (kind === "payout" || kind === "payout_back")
      await postEntry(inner, {
        ...{ ...leaves, kind: payouts[kind], debit: "bank", amountMinor: -amountMinor },
      });
  });
}

const payouts = { payout: "payout_sent", payout_back: "payout_returned" } as const;

async function callForUnmatched(ctx: Context, movement: BalanceMovement): Promise<void> {
  const { id, type, sourceId, amountMinor, currency } = movement;
  const detail = `${type} ${sourceId}: ${amountMinor} ${currency}`;
  await callAttention(ctx, { kind: "unmatched_movement", subjectId: idOf(id), detail });
}
