import { refundsIn } from "@/lib/billing/billing";
import { postEntry } from "@/lib/billing/post-entry";
import { clock } from "@/lib/clock";
import type { Context } from "@/lib/context/open-context";
import { record } from "@/lib/context/record";

/**
 * Keeps money that waits for whoever paid it as their credit, in the caller's transaction: it has left its booking, is owed to them in the
 * books, and pays what they choose later, or goes back the way it came. Whoever comes first decides.
 * @returns whether this did: false where it was decided before.
 */
export async function keepAsCredit(
  ctx: Context,
  { refundId: id, accountId }: { refundId: string; accountId: string },
): Promise<boolean> {
  const at = clock.now();
  const { count } = await ctx.db.refund.updateMany({
    where: { id, status: { in: refundsIn.decide } },
    data: { status: "kept", settledAt: at },
  });
  if (count === 0) return false;
  await record(ctx, { entity: "refund", entityId: id, from: "waiting", to: "kept" });
  const refund = await ctx.db.refund.findUniqueOrThrow({
    where: { id },
    include: { payment: { select: { customerId: true, bookingId: true } } },
  });
  const { amountMinor, currency, paymentId, payment } = refund;
  const amount = { amountMinor, leftMinor: amountMinor, currency };
  await ctx.db.customerCredit.createMany({
    data: [{ id, accountId, ...payment, paymentId, ...amount, keptAt: at }],
  });
  await postEntry(ctx, {
    ...{ kind: "credit_kept", sourceId: id, ...payment, amountMinor, currency, at },
    ...{ debit: "customer_deposits", credit: "customer_credit" },
  });
  return true;
}
