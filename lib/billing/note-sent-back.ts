import { requireRole } from "@/lib/auth/require-role";
import { clerks, goesBackTo, isOffline, refundsIn } from "@/lib/billing/billing";
import { backFrom } from "@/lib/billing/crediting/back-from";
import { postEntry } from "@/lib/billing/post-entry";
import { replaceFailed } from "@/lib/billing/refunding/replace-failed";
import { clock } from "@/lib/clock";
import { emit } from "@/lib/context/emit";
import type { Context } from "@/lib/context/open-context";
import { record } from "@/lib/context/record";
import { sql } from "@/lib/db/sql";
import { DomainError, notFound } from "@/lib/errors";

/**
 * Says, as a billing clerk, that money was sent back by check or transfer, under `billing`: as it came, or as no card took it. The refund is
 * done, in the books, and who paid is told (rules 59, 60, 62).
 * @param input number: of the check or the transfer that took it back.
 * @throws DomainError not_found for who is no billing clerk, and for what goes back to a card; conflict where it was said before, or a bank
 * did not honor it or has it.
 */
export async function noteSentBack(
  ctx: Context,
  input: { refundId: string; number: string },
): Promise<void> {
  await requireRole(ctx, clerks);
  const { refundId, number } = input;
  const refund = await ctx.db.refund.findUnique({
    where: { id: refundId },
    include: { payment: true },
  });
  const failed = refund && isCardsFailed(refund);
  if (!(refund && (failed || isOffline(refund.payment.method)))) throw notFound("refund");
  const { amountMinor, currency } = refund;
  const { customerId, bookingId } = refund.payment;
  const at = clock.now();
  await ctx.transaction(async (inner) => {
    await refuseReturned(inner, refund.paymentId);
    const id = failed ? await replaceFailed(inner, refund) : refundId;
    const { count } = await inner.db.refund.updateMany({
      where: { id, status: { in: refundsIn.send } },
      data: { status: "done", settledAt: at },
    });
    if (count === 0)
      throw new DomainError("conflict", "This was noted before. Nothing was noted twice.");
    const change = { entity: "refund", entityId: id, from: "requested", to: "done" } as const;
    await record(inner, { ...change, why: number });
    await postEntry(inner, {
      ...{ kind: "refund_by_hand", sourceId: id, customerId, bookingId },
      ...{ debit: backFrom(refund), credit: "bank", amountMinor, currency, at },
    });
    await emit(inner, "refund.settled", { refundId: id });
  });
}

/** Whoever says that a bank did not honor it has the payment locked, too: one comes first. */
async function refuseReturned(ctx: Context, paymentId: string): Promise<void> {
  await ctx.db.$queryRaw(sql`SELECT id FROM payment WHERE id = ${paymentId}::uuid FOR UPDATE`);
  const returned = { paymentId, returnedAt: { not: null } };
  if ((await ctx.db.offlinePayment.count({ where: returned })) > 0)
    throw new DomainError(
      "conflict",
      "A bank did not honor what this would send back. Nothing was noted.",
    );
}

/** That no card took it; given up, somebody has sent another. */
function isCardsFailed({ status, payment }: { status: string; payment: { method: string } }) {
  return goesBackTo(payment.method) === "card" && ["failed", "cancelled"].includes(status);
}
