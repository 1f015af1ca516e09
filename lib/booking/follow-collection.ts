import { endCards } from "@/lib/billing/end-cards";
import { lockBooking } from "@/lib/booking/record/lock-booking";
import type { Context } from "@/lib/context/open-context";
import { queueNotice } from "@/lib/notices/queue-notice";

/**
 * A card was not charged: whoever booked is told why, when it is tried again, or how to pay otherwise, once. One that the bank refuses for
 * good, or that is gone, is kept no longer.
 */
export async function followCollection(ctx: Context, input: { paymentId: string }): Promise<void> {
  const { paymentId } = input;
  await ctx.transaction(async (inner) => {
    const { bookingId } = await inner.db.payment.findUniqueOrThrow({ where: { id: paymentId } });
    const attempt = await inner.db.collectionAttempt.findUniqueOrThrow({ where: { paymentId } });
    const { personId } = await lockBooking(inner, bookingId);
    if (attempt.outcome === "hard" || attempt.outcome === "gone")
      await endCards(inner, { bookingIds: [bookingId], why: "declined" });
    const notice = { kind: "collection_failed", subjectId: paymentId, event: "failed" } as const;
    await queueNotice(inner, { ...notice, personId });
  });
}
