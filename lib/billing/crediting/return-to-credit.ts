import { giveBack } from "@/lib/billing/crediting/give-back";
import { postEntry } from "@/lib/billing/post-entry";
import { clock } from "@/lib/clock";
import { emit } from "@/lib/context/emit";
import type { Context } from "@/lib/context/open-context";
import { record } from "@/lib/context/record";
import { sql } from "@/lib/db/sql";
import { newId } from "@/lib/ids";

type Refund = {
  id: string;
  paymentId: string;
  amountMinor: bigint;
  currency: string;
  customerId: string;
  bookingId: string;
};

type Used = { creditId: string; customerId: string; bookingId: string; leftMinor: bigint };

/**
 * What was paid from a credit goes back to it, whole and at once: to each as much as was used of it, the last first. The books say of the
 * booking that it went, and of each credit that it came.
 */
export async function returnToCredit(ctx: Context, refund: Refund): Promise<void> {
  const { id, amountMinor, currency, customerId, bookingId } = refund;
  const at = clock.now();
  await ctx.transaction(async (inner) => {
    const { count } = await inner.db.refund.updateMany({
      where: { id, status: "requested" },
      data: { status: "done", settledAt: at },
    });
    if (count === 0) return;
    await record(inner, { entity: "refund", entityId: id, from: "requested", to: "done" });
    await postEntry(inner, {
      ...{ kind: "credit_refunded", sourceId: id, customerId, bookingId },
      ...{ debit: "customer_deposits", credit: "credit_in_use", amountMinor, currency, at },
    });
    await layAll(inner, refund);
    await emit(inner, "refund.settled", { refundId: id });
  });
}

async function layAll(ctx: Context, { paymentId, amountMinor, currency }: Refund): Promise<void> {
  let rest = amountMinor;
  for (const used of await listUsed(ctx, paymentId)) {
    const partMinor = used.leftMinor < rest ? used.leftMinor : rest;
    rest -= partMinor;
    if (partMinor > 0n) await lay(ctx, used, { paymentId, amountMinor: partMinor, currency });
  }
  if (rest > 0n) throw new Error(`More goes back of payment ${paymentId} than was used for it.`);
}

/** What was used for a payment and has not come back, locked. */
async function listUsed(ctx: Context, paymentId: string): Promise<Used[]> {
  await ctx.db.$queryRaw(sql`
    SELECT id FROM customer_credit WHERE id IN (SELECT credit_id FROM credit_part WHERE payment_id = ${paymentId}::uuid)
    ORDER BY id FOR UPDATE`);
  return await ctx.db.$queryRaw<Used[]>(sql`
    SELECT c.id AS "creditId", c.customer_id AS "customerId", c.booking_id AS "bookingId",
           sum(CASE p.kind WHEN 'used' THEN p.amount_minor ELSE -p.amount_minor END)::bigint AS "leftMinor"
    FROM credit_part p JOIN customer_credit c ON c.id = p.credit_id
    WHERE p.payment_id = ${paymentId}::uuid GROUP BY c.id ORDER BY c.kept_at DESC, c.id DESC`);
}

async function lay(
  ctx: Context,
  { creditId, customerId, bookingId }: Used,
  { paymentId, ...amount }: { paymentId: string; amountMinor: bigint; currency: string },
): Promise<void> {
  const [id, at, { amountMinor }] = [newId(), clock.now(), amount];
  await giveBack(ctx, { creditId, amountMinor });
  await ctx.db.creditPart.createMany({
    data: [{ id, creditId, kind: "returned", paymentId, amountMinor, at }],
  });
  await postEntry(ctx, {
    ...{ kind: "credit_returned", sourceId: id, customerId, bookingId },
    ...{ debit: "credit_in_use", credit: "customer_credit", ...amount, at },
  });
}
