import { releaseHold } from "@/lib/availability/release-hold";
import type { RefundReason } from "@/lib/billing/billing";
import { refundPayment } from "@/lib/billing/refund-payment";
import { decidedBy, isAllowed } from "@/lib/booking/booking";
import { expireBooking } from "@/lib/booking/record/expire-booking";
import { clock } from "@/lib/clock";
import type { Context } from "@/lib/context/open-context";
import { queueNotice } from "@/lib/notices/queue-notice";

type Booking = { id: string; status: string; holdId: string; personId: string };

/**
 * The money of these payments goes back, or waits for whoever paid to decide; places that it may still have had are free, and nobody waits
 * for it any more. The caller has the booking locked.
 */
export async function turnAway(
  ctx: Context,
  booking: Booking,
  paymentIds: readonly string[],
  reason: RefundReason,
): Promise<void> {
  const [paymentId, ...others] = paymentIds;
  if (reason === "places_taken" && paymentId && others.length === 0)
    await letThemDecide(ctx, booking, paymentId);
  else for (const id of paymentIds) await refundPayment(ctx, { paymentId: id, reason });
  if (!isAllowed("expire", booking.status)) return;
  await releaseHold(ctx, { holdId: booking.holdId });
  await expireBooking(ctx, booking);
}

/** The same places may come free again: for so long whoever paid may wait for them, and is told so (rule 37). */
async function letThemDecide(
  ctx: Context,
  { personId }: Booking,
  paymentId: string,
): Promise<void> {
  const decideBy = decidedBy(clock.now());
  const subjectId = await refundPayment(ctx, { paymentId, reason: "places_taken", decideBy });
  if (!subjectId) return;
  await queueNotice(ctx, { kind: "money_waits", subjectId, event: "came_late", personId });
}
