import { findDisputed } from "@/lib/billing/asking/find-disputed";
import type { ChargebackStatus } from "@/lib/billing/billing";
import { chargebackStatusOf } from "@/lib/billing/chargeback-of";
import type { Account, EntryKind } from "@/lib/billing/entries";
import { postEntry } from "@/lib/billing/post-entry";
import { clock } from "@/lib/clock";
import { callAttention } from "@/lib/context/call-attention";
import { emit } from "@/lib/context/emit";
import type { Context } from "@/lib/context/open-context";
import { record } from "@/lib/context/record";
import { sql } from "@/lib/db/sql";
import { idOf, newId } from "@/lib/ids";
import { type CardDispute, findCardDispute } from "@/lib/stripe/card-dispute";

/**
 * Asks Stripe how it stands with a payment that the holder of its card contests, and writes that down: what the bank took is owed again,
 * what it gave back is paid again (rule 91). In any order and any number of times: each is posted once, and what was decided is open no
 * more (rules 36, 44).
 * @returns false where it is of no payment of ours.
 */
export async function settleChargeback(
  ctx: Context,
  input: { stripeDisputeId: string },
): Promise<boolean> {
  const dispute = await findCardDispute(input.stripeDisputeId);
  const payment = dispute && (await findDisputed(ctx, dispute));
  if (!(dispute && payment)) return false;
  await ctx.transaction(async (inner) => {
    const known = await noteOpened(inner, dispute, payment);
    if (dispute.takenMinor > known.takenMinor) await take(inner, known, payment, dispute);
    if (dispute.returnedMinor > known.returnedMinor) await giveBack(inner, known, payment, dispute);
    if (rank[dispute.status] > rank[known.status]) await decide(inner, known, dispute.status);
    else if (known.status === "won" && dispute.returnedMinor > known.returnedMinor)
      await emit(inner, "chargeback.decided", { chargebackId: known.id });
  });
  return true;
}

type Payment = NonNullable<Awaited<ReturnType<typeof findDisputed>>>;
type Known = {
  id: string;
  status: ChargebackStatus;
  amountMinor: bigint;
  takenMinor: bigint;
  returnedMinor: bigint;
  answerBy: Date | null;
};

/** What is heard late does not undo what was decided since. */
const rank = { open: 0, lost: 1, won: 2 } satisfies Record<ChargebackStatus, number>;

/** The row, made now where there is none. Whoever sends money of the payment back has it locked, too: one comes first. */
async function noteOpened(ctx: Context, dispute: CardDispute, payment: Payment): Promise<Known> {
  const { id: stripeDisputeId, reason, currency, amountMinor, openedAt, answerBy } = dispute;
  await ctx.db.$queryRaw(sql`SELECT id FROM payment WHERE id = ${payment.id}::uuid FOR UPDATE`);
  const id = newId();
  const { count } = await ctx.db.chargeback.createMany({
    data: [
      {
        ...{ id, paymentId: payment.id, bookingId: payment.bookingId, stripeDisputeId },
        ...{ reason, status: "open", currency, amountMinor, openedAt, answerBy },
      },
    ],
    skipDuplicates: true,
  });
  if (count > 0) {
    await record(ctx, { entity: "chargeback", entityId: id, from: null, to: "open", why: reason });
    await callAttention(ctx, { kind: "chargeback", subjectId: id, detail: detailOf(dispute) });
  }
  const row = await ctx.db.chargeback.findUniqueOrThrow({ where: { stripeDisputeId } });
  const known = { ...row, status: chargebackStatusOf(row.status) };
  if (count === 0) await noteChanged(ctx, known, dispute);
  return known;
}

/**
 * An inquiry that becomes a dispute stays the same to Stripe, with another day by which the bank wants to be answered. Whoever has seen to
 * the inquiry has not seen to that: it is put before a person once more.
 */
async function noteChanged(ctx: Context, known: Known, dispute: CardDispute): Promise<void> {
  const { amountMinor, answerBy, takenMinor } = dispute;
  if (known.takenMinor === 0n && takenMinor > 0n)
    await callAttention(ctx, {
      ...{ kind: "chargeback", subjectId: idOf(`${known.id} taken`) },
      detail: detailOf(dispute, " taken"),
    });
  if (isOlder(dispute, known)) return;
  if (amountMinor !== known.amountMinor || answerBy?.getTime() !== known.answerBy?.getTime())
    await ctx.db.chargeback.update({ where: { id: known.id }, data: { amountMinor, answerBy } });
}

/** Stripe is asked before the row is locked: what it said may be from before what is written. */
function isOlder(dispute: CardDispute, known: Known): boolean {
  return (
    dispute.takenMinor < known.takenMinor ||
    dispute.returnedMinor < known.returnedMinor ||
    rank[dispute.status] < rank[known.status]
  );
}

function detailOf({ id, amountMinor, currency, answerBy }: CardDispute, what = ""): string {
  const until = answerBy ? `, answer by ${answerBy.toISOString()}` : "";
  return `${id}: ${amountMinor} ${currency}${what}${until}`;
}

async function take(ctx: Context, { id, takenMinor }: Known, payment: Payment, to: CardDispute) {
  const at = clock.now();
  await ctx.db.chargeback.update({
    where: { id },
    data: { takenMinor: to.takenMinor, takenAt: at },
  });
  const sides = { debit: "customer_deposits", credit: "stripe_clearing" } as const;
  const amountMinor = to.takenMinor - takenMinor;
  await post(ctx, { ...payment, id, kind: "payment_charged_back", ...sides, amountMinor, at });
  await emit(ctx, "chargeback.taken", { chargebackId: id });
}

async function giveBack(
  ctx: Context,
  { id, returnedMinor }: Known,
  payment: Payment,
  to: CardDispute,
) {
  const at = clock.now();
  await ctx.db.chargeback.update({
    where: { id },
    data: { returnedMinor: to.returnedMinor, returnedAt: at },
  });
  const sides = { debit: "stripe_clearing", credit: "customer_deposits" } as const;
  const amountMinor = to.returnedMinor - returnedMinor;
  await post(ctx, { ...payment, id, kind: "chargeback_returned", ...sides, amountMinor, at });
}

type Entry = Omit<Payment, "id"> & {
  id: string;
  kind: EntryKind;
  debit: Account;
  credit: Account;
  amountMinor: bigint;
  at: Date;
};

async function post(ctx: Context, { id: sourceId, ...entry }: Entry): Promise<void> {
  await postEntry(ctx, { ...entry, sourceId });
}

async function decide(ctx: Context, { id, status: from }: Known, status: ChargebackStatus) {
  await ctx.db.chargeback.update({ where: { id }, data: { status, decidedAt: clock.now() } });
  await record(ctx, { entity: "chargeback", entityId: id, from, to: status });
  await emit(ctx, "chargeback.decided", { chargebackId: id });
}
