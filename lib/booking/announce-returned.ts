import type { Context } from "@/lib/context/open-context";
import { queueNotice } from "@/lib/notices/queue-notice";

/** Tells whoever booked that a bank did not honor what they paid by, once. */
export async function announceReturned(ctx: Context, input: { paymentId: string }): Promise<void> {
  const { paymentId } = input;
  await ctx.transaction(async (inner) => {
    const { bookingId } = await inner.db.payment.findUniqueOrThrow({
      where: { id: paymentId },
      select: { bookingId: true },
    });
    const { personId } = await inner.db.booking.findUniqueOrThrow({
      where: { id: bookingId },
      select: { personId: true },
    });
    const notice = { kind: "payment_returned", subjectId: paymentId, event: "returned" } as const;
    await queueNotice(inner, { ...notice, personId });
  });
}
