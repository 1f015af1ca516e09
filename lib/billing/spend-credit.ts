import { byCredit } from "@/lib/billing/billing";
import { isFree, ownCredit } from "@/lib/billing/crediting/own-credit";
import { postEntry } from "@/lib/billing/post-entry";
import { clock } from "@/lib/clock";
import { emit } from "@/lib/context/emit";
import type { Context } from "@/lib/context/open-context";
import { record } from "@/lib/context/record";
import { sql } from "@/lib/db/sql";
import { DomainError } from "@/lib/errors";
import { newId } from "@/lib/ids";

type Whose = { id: string; customerId: string; currency: string };
type Free = { id: string; customerId: string; bookingId: string; leftMinor: bigint };

/**
 * Pays an amount of a booking from the credit of whoever asks, the oldest first, in the caller's transaction, which has the booking locked:
 * a payment that is confirmed as it is made, so what follows from it is heard of as of any other (rules 35, 36).
 * @throws DomainError conflict where less is left than that.
 */
export async function spendCredit(
  ctx: Context,
  { booking, amountMinor }: { booking: Whose; amountMinor: bigint },
): Promise<void> {
  const [id, at, { currency, customerId }] = [newId(), clock.now(), booking];
  const amount = { amountMinor, currency };
  await ctx.db.payment.createMany({
    data: [
      {
        ...{ id, kind: "balance", bookingId: booking.id, customerId, method: byCredit, ...amount },
        ...{ status: "confirmed", sessionExpiresAt: at, settledAt: at },
      },
    ],
  });
  await record(ctx, {
    entity: "payment",
    entityId: id,
    from: null,
    to: "confirmed",
    why: byCredit,
  });
  let rest = amountMinor;
  for (const credit of await lockFree(ctx, currency)) {
    const part = credit.leftMinor < rest ? credit.leftMinor : rest;
    rest -= part;
    if (part > 0n) await take(ctx, credit, { paymentId: id, amountMinor: part, currency });
  }
  if (rest > 0n) throw tooLittle();
  await postEntry(ctx, {
    ...{ kind: "paid_by_credit", sourceId: id, customerId, bookingId: booking.id, ...amount, at },
    ...{ debit: "credit_in_use", credit: "customer_deposits" },
  });
  await emit(ctx, "balance.paid", { paymentId: id });
}

/** Whoever pays two bookings at once takes turns at what they pay with, and sees what the other has left. */
async function lockFree(ctx: Context, currency: string): Promise<Free[]> {
  return await ctx.db.$queryRaw<Free[]>(sql`
    SELECT c.id, c.customer_id AS "customerId", c.booking_id AS "bookingId", c.left_minor AS "leftMinor" FROM customer_credit c
    WHERE ${ownCredit(ctx.actor)} AND c.currency = ${currency} AND c.left_minor > 0 AND ${isFree}
    ORDER BY c.kept_at, c.id FOR UPDATE OF c`);
}

async function take(
  ctx: Context,
  { id: creditId, customerId, bookingId }: Free,
  { paymentId, ...amount }: { paymentId: string; amountMinor: bigint; currency: string },
): Promise<void> {
  const [id, at, { amountMinor }] = [newId(), clock.now(), amount];
  const { count } = await ctx.db.customerCredit.updateMany({
    where: { id: creditId, leftMinor: { gte: amountMinor } },
    data: { leftMinor: { decrement: amountMinor } },
  });
  if (count === 0) throw tooLittle();
  await ctx.db.creditPart.createMany({
    data: [{ id, creditId, kind: "used", paymentId, amountMinor, at }],
  });
  await postEntry(ctx, {
    ...{ kind: "credit_used", sourceId: id, customerId, bookingId, ...amount, at },
    ...{ debit: "customer_credit", credit: "credit_in_use" },
  });
}

function tooLittle(): DomainError {
  return new DomainError("conflict", "Less of your credit is left than you saw. Nothing was paid.");
}
