import { requireRole } from "@/lib/auth/require-role";
import { clerks } from "@/lib/billing/billing";
import { clock } from "@/lib/clock";
import type { Context } from "@/lib/context/open-context";
import { record } from "@/lib/context/record";
import { notFound } from "@/lib/errors";

/**
 * Says, as a billing clerk, that what a customer was right about is corrected, under `billing`: what is still open of their booking is
 * asked for again (rule 89). Said twice it is said once.
 * @throws DomainError not_found for who is no billing clerk, and for what nobody agreed with.
 */
export async function noteCorrected(ctx: Context, input: { disputeId: string }): Promise<void> {
  await requireRole(ctx, clerks);
  const { disputeId: id } = input;
  const dispute = await ctx.db.billDispute.findUnique({ where: { id }, select: { answer: true } });
  if (dispute?.answer !== "upheld") throw notFound("dispute");
  await ctx.transaction(async (inner) => {
    const { count } = await inner.db.billDispute.updateMany({
      where: { id, correctedAt: null },
      data: { correctedAt: clock.now(), correctedBy: ctx.actor },
    });
    if (count === 0) return;
    const change = { entity: "bill_dispute", entityId: id, from: "upheld", to: "corrected" };
    await record(inner, change);
  });
}
