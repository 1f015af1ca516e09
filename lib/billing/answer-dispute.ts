import { requireRole } from "@/lib/auth/require-role";
import { clerks } from "@/lib/billing/billing";
import type { DisputeAnswer } from "@/lib/billing/disputes";
import { clock } from "@/lib/clock";
import type { Context } from "@/lib/context/open-context";
import { record } from "@/lib/context/record";
import { DomainError, notFound } from "@/lib/errors";
import { queueNotice } from "@/lib/notices/queue-notice";

/**
 * Answers, as a billing clerk, what a customer disputes, under `billing`: who booked is told. Where the answer is a no, it is asked for
 * again as is right; where it is a yes, once it is corrected (rule 89). Answered once.
 * @throws DomainError not_found for who is no billing clerk, and for no dispute; conflict where it was answered.
 */
export async function answerDispute(
  ctx: Context,
  input: { disputeId: string; answer: DisputeAnswer },
): Promise<void> {
  await requireRole(ctx, clerks);
  const { disputeId: id, answer } = input;
  const dispute = await ctx.db.billDispute.findUnique({ where: { id } });
  if (!dispute) throw notFound("dispute");
  const { personId } = await ctx.db.booking.findUniqueOrThrow({
    where: { id: dispute.bookingId },
    select: { personId: true },
  });
  await ctx.transaction(async (inner) => {
    const { count } = await inner.db.billDispute.updateMany({
      where: { id, answeredAt: null },
      data: { answer, answeredAt: clock.now(), answeredBy: ctx.actor },
    });
    if (count === 0) throw new DomainError("conflict", "Somebody has answered it already.");
    await record(inner, { entity: "bill_dispute", entityId: id, from: "open", to: answer });
    const about = { subjectId: id, event: "answered", personId };
    await queueNotice(inner, { kind: "dispute_answered", ...about });
  });
}
