import { requireRole } from "@/lib/auth/require-role";
import { clerks } from "@/lib/billing/billing";
import { lockFlagged } from "@/lib/billing/flagging/lock-flagged";
import { posting } from "@/lib/billing/post-entry";
import { movePayment } from "@/lib/billing/settling/move-payment";
import { clock } from "@/lib/clock";
import type { Context } from "@/lib/context/open-context";
import { resolveMatter } from "@/lib/context/resolve-matter";
import { sql } from "@/lib/db/sql";
import { DomainError } from "@/lib/errors";

/**
 * Takes money that came for what it is, as a billing clerk, under `billing`: it is that payment, of the amount that came, and what follows
 * is what follows from any (rules 41, 42, 47). Whoever decides at the same time is told that it was decided.
 * @throws DomainError not_found, also for who is no billing clerk; conflict where it was decided, or came in another currency.
 */
export async function takeFlagged(ctx: Context, input: { paymentId: string }): Promise<void> {
  await requireRole(ctx, clerks);
  const { paymentId } = input;
  await ctx.transaction(async (inner) => {
    const { came, takeable } = await lockFlagged(inner, paymentId);
    if (!takeable) throw new DomainError("conflict", "It can only be sent back.");
    const at = clock.now();
    const { minor: amountMinor, currency } = came;
    const sides = { debit: "unmatched_money", credit: "customer_deposits" } as const;
    const entry = posting({ ...sides, kind: "mismatch_taken", amountMinor, currency, at });
    const set = sql`amount_minor = ${amountMinor}, settled_at = ${at}`;
    await movePayment(inner, { id: paymentId }, "confirmed", set, sql`, ${entry}`);
    await resolveMatter(inner, { kind: "amount_mismatch", subjectId: paymentId });
  });
}
