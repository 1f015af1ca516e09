import { lockFlagged } from "@/lib/billing/flagging/lock-flagged";
import { refundPayment } from "@/lib/billing/refund-payment";
import { movePayment } from "@/lib/billing/settling/move-payment";
import { clock } from "@/lib/clock";
import type { Context } from "@/lib/context/open-context";
import { resolveMatter } from "@/lib/context/resolve-matter";
import { emptySql, sql } from "@/lib/db/sql";

/**
 * Notes, as employees decided, that money which is not what was asked goes back to where it came from: the payment is over, another may be
 * made, and the worker sends it (rules 47, 59). One that did not arrive is sent again (rule 60).
 * @throws DomainError not_found; conflict where it was decided.
 */
export async function sendFlaggedBack(ctx: Context, input: { paymentId: string }): Promise<void> {
  const { paymentId } = input;
  await ctx.transaction(async (inner) => {
    const { came } = await lockFlagged(inner, paymentId);
    const set = sql`amount_minor = ${came.minor}, currency = ${came.currency}, settled_at = ${clock.now()}`;
    await movePayment(inner, { id: paymentId }, "cancelled", set, emptySql);
    await refundPayment(inner, { paymentId, reason: "not_asked" });
    await resolveMatter(inner, { kind: "amount_mismatch", subjectId: paymentId });
  });
}
