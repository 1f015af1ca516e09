import { announceRecovery } from "@/lib/billing/announce-recovery";
import type { RefundReason } from "@/lib/billing/billing";
import { netPaid } from "@/lib/billing/net-paid";
import { refundPayment } from "@/lib/billing/refund-payment";
import { isAllowed } from "@/lib/booking/booking";
import { lockBooking } from "@/lib/booking/record/lock-booking";
import { owedMinor } from "@/lib/booking/record/owed-minor";
import { wentBack } from "@/lib/booking/record/went-back";
import type { Context } from "@/lib/context/open-context";
import { queueNotice } from "@/lib/notices/queue-notice";

/**
 * Money has come for what was open of a booking: that much is kept, and its receipt mailed; what is beyond goes back, all of it where
 * nothing is owed any more (rules 37, 38, 42). Heard twice, it happens once (rule 36).
 */
export async function acceptBalance(ctx: Context, input: { paymentId: string }): Promise<void> {
  const { paymentId } = input;
  await ctx.transaction(async (inner) => {
    const { bookingId, amountMinor } = await inner.db.payment.findUniqueOrThrow({
      where: { id: paymentId, status: "confirmed" },
      select: { bookingId: true, amountMinor: true },
    });
    const booking = await lockBooking(inner, bookingId);
    if (await wentBack(inner, paymentId)) return;
    const beyond = (await netPaid(inner, { bookingId })) - (await owedMinor(inner, booking));
    const reason = reasonOf(booking.status, beyond >= amountMinor);
    if (beyond > 0n) await refundPayment(inner, { paymentId, reason, amountMinor: beyond });
    if (beyond >= amountMinor) return;
    await announceRecovery(inner, bookingId);
    const notice = { kind: "balance_received", subjectId: paymentId, event: "received" } as const;
    await queueNotice(inner, { ...notice, personId: booking.personId });
  });
}

function reasonOf(status: string, whole: boolean): RefundReason {
  if (!isAllowed("bill", status)) return "cancelled";
  return whole ? "paid_twice" : "overpaid";
}
