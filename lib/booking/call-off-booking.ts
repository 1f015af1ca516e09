import { releaseHold } from "@/lib/availability/release-hold";
import { paymentsIn } from "@/lib/billing/billing";
import { endPayment } from "@/lib/billing/end-payment";
import { isAllowed } from "@/lib/booking/booking";
import { endFirm } from "@/lib/booking/record/end-firm";
import { expireBooking } from "@/lib/booking/record/expire-booking";
import { isCalledOff } from "@/lib/booking/record/is-called-off";
import { lockBooking } from "@/lib/booking/record/lock-booking";
import type { Context } from "@/lib/context/open-context";
import { queueNotice } from "@/lib/notices/queue-notice";

/**
 * Cancels one booking of a departure that we have cancelled, under `booking`: no fee, all that was paid on its way back, and a mail about it
 * (rules 16, 65). One that was not paid yet ends. A payment page that is open is closed; money that is on its way already goes back
 * as it comes (rules 38, 39). Heard twice, by two at once, or again after a crash in between, it happens once (rule 63).
 */
export async function callOffBooking(ctx: Context, input: { bookingId: string }): Promise<void> {
  const open = await callOff(ctx, input.bookingId);
  if (open === null) return;
  await endPayment(ctx, { paymentId: open });
  await callOff(ctx, input.bookingId);
}

/** @returns the payment that somebody may be making now; null where there is none, or the departure leaves. */
async function callOff(ctx: Context, bookingId: string): Promise<string | null> {
  return await ctx.transaction(async (inner) => {
    const booking = await lockBooking(inner, bookingId);
    if (!(await isCalledOff(inner, bookingId))) return null;
    const payments = await inner.db.payment.findMany({
      where: { bookingId, status: { in: [...paymentsIn.settle, ...paymentsIn.refund] } },
      select: { id: true, status: true, refunds: { select: { id: true }, take: 1 } },
    });
    const open = payments.find(({ status }) => paymentsIn.settle.some((one) => one === status));
    if (isAllowed("callOff", booking.status)) {
      await endFirm(inner, booking, {
        ...{ by: "operator", employeeId: null, quoteId: null, feeMinor: 0n },
      });
      await queueNotice(inner, {
        ...{ kind: "departure_cancelled", subjectId: bookingId, event: "cancelled" },
        personId: booking.personId,
      });
    }
    // What has arrived for it is turned away by whoever hears of that (rule 37).
    const arriving = payments.some(({ refunds }) => refunds.length === 0);
    if (isAllowed("expire", booking.status) && !arriving) {
      await releaseHold(inner, { holdId: booking.holdId });
      await expireBooking(inner, booking);
    }
    return open?.id ?? null;
  });
}
