import { requireRole } from "@/lib/auth/require-role";
import { clerks, refundsIn } from "@/lib/billing/billing";
import { giveBack } from "@/lib/billing/crediting/give-back";
import { postEntry } from "@/lib/billing/post-entry";
import { clock } from "@/lib/clock";
import { emit } from "@/lib/context/emit";
import type { Context } from "@/lib/context/open-context";
import { record } from "@/lib/context/record";
import { sql } from "@/lib/db/sql";
import { notFound } from "@/lib/errors";

/**
 * Says, as a billing clerk, that a bank did not honor a check or a transfer: what was paid by it is owed again (rule 91). Said twice it
 * is so once. Under `payment`.
 * @throws DomainError not_found for who is no billing clerk, and for what was not recorded.
 */
export async function returnOfflinePayment(
  ctx: Context,
  input: { paymentId: string },
): Promise<void> {
  await requireRole(ctx, clerks);
  const { paymentId } = input;
  await ctx.transaction(async (inner) => {
    // Whoever sends money of it back has it locked, too: one comes first.
    await inner.db.$queryRaw(sql`SELECT id FROM payment WHERE id = ${paymentId}::uuid FOR UPDATE`);
    const found = await inner.db.offlinePayment.findUnique({
      where: { paymentId },
      include: { payment: true },
    });
    if (!found) throw notFound("payment");
    if (found.returnedAt) return;
    const at = clock.now();
    await inner.db.offlinePayment.updateMany({
      where: { paymentId },
      data: { returnedAt: at, returnedBy: inner.actor },
    });
    await cancelUnsent(inner, { paymentId, at });
    const { customerId, bookingId, amountMinor, currency, status } = found.payment;
    await postEntry(inner, {
      ...{ kind: "offline_returned", sourceId: paymentId, customerId, bookingId },
      ...{ debit: "customer_deposits", credit: "bank", amountMinor, currency, at },
    });
    const change = { from: status, to: status, why: "not honored" };
    await record(inner, { entity: "payment", entityId: paymentId, ...change });
    await emit(inner, "payment.returned", { paymentId });
  });
}

/** What of it was still to be sent back by hand never came; what of that was to leave a credit stays there, and is not used (rule 91). */
async function cancelUnsent(
  ctx: Context,
  { paymentId, at }: { paymentId: string; at: Date },
): Promise<void> {
  const unsent = { paymentId, status: { in: refundsIn.send } };
  const refunds = await ctx.db.refund.findMany({ where: unsent });
  await ctx.db.refund.updateMany({ where: unsent, data: { status: "cancelled", settledAt: at } });
  for (const { id, creditId, amountMinor } of refunds) {
    const change = { from: "requested", to: "cancelled", why: "not honored" };
    await record(ctx, { entity: "refund", entityId: id, ...change });
    if (creditId) await giveBack(ctx, { creditId, amountMinor });
  }
}
