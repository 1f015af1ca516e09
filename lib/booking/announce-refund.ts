import type { Context } from "@/lib/context/open-context";
import { queueNotice } from "@/lib/notices/queue-notice";

/** Tells the one who paid that the money is on its way back, once. */
export async function announceRefund(ctx: Context, input: { refundId: string }): Promise<void> {
  const refund = await ctx.db.refund.findUniqueOrThrow({
    where: { id: input.refundId },
    select: { payment: { select: { bookingId: true } } },
  });
  const { personId } = await ctx.db.booking.findUniqueOrThrow({
    where: { id: refund.payment.bookingId },
    select: { personId: true },
  });
  await ctx.transaction((inner) =>
    queueNotice(inner, {
      kind: "payment_refunded",
      subjectId: input.refundId,
      event: "sent",
      personId,
    }),
  );
}
