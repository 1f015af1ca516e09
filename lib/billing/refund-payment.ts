import { paymentsIn, type RefundReason } from "@/lib/billing/billing";
import { isFlagged } from "@/lib/billing/flagging/is-flagged";
import { leftOf } from "@/lib/billing/refunding/left-of";
import { emit } from "@/lib/context/emit";
import type { Context } from "@/lib/context/open-context";
import { record } from "@/lib/context/record";
import { sql } from "@/lib/db/sql";
import { newId } from "@/lib/ids";

/**
 * Notes that what is left of a payment goes back, or `amountMinor` of it at most, once for one reason however often it is asked
 * (rules 37, 48). What a bank has taken back is gone already; what came and was not asked goes back from a payment that is over.
 * The worker sends it; where `decideBy` is given, once whoever paid wants it or has said nothing until then.
 * @returns the refund's id; null when there is nothing to send back.
 */
export async function refundPayment(
  ctx: Context,
  input: { paymentId: string; reason: RefundReason; amountMinor?: bigint; decideBy?: Date },
): Promise<string | null> {
  return await ctx.transaction(async (inner) => {
    const left = await lockWhatIsLeft(inner, input.paymentId);
    if (!left) return null;
    const { amountMinor: wanted = left.amountMinor, decideBy = null } = input;
    const status = decideBy ? "waiting" : "requested";
    const amountMinor = wanted < left.amountMinor ? wanted : left.amountMinor;
    const id = newId();
    await inner.db.refund.createMany({
      data: [
        {
          ...{ id, paymentId: input.paymentId, amountMinor, currency: left.currency },
          ...{ reason: input.reason, status, decideBy },
        },
      ],
    });
    await record(inner, {
      entity: "refund",
      entityId: id,
      from: null,
      to: status,
      why: input.reason,
    });
    if (!decideBy) await emit(inner, "refund.requested", { refundId: id });
    return id;
  });
}

async function lockWhatIsLeft(
  ctx: Context,
  paymentId: string,
): Promise<{ amountMinor: bigint; currency: string } | null> {
  await ctx.db.$queryRaw(sql`SELECT id FROM payment WHERE id = ${paymentId}::uuid FOR UPDATE`);
  // In a statement after the one that locks: it sees what whoever had the lock has done.
  const [left] = await ctx.db.$queryRaw<{ amountMinor: bigint; currency: string }[]>(sql`
    SELECT ${leftOf()} AS "amountMinor", p.currency FROM payment p
    WHERE p.id = ${paymentId}::uuid
      AND (p.status = ANY(${paymentsIn.refund}) OR (p.status = 'cancelled' AND ${isFlagged(sql`p.id`)}))`);
  return left && left.amountMinor > 0n ? left : null;
}
