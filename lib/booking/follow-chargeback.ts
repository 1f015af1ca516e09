import { announceRecovery } from "@/lib/billing/announce-recovery";
import { netPaid } from "@/lib/billing/net-paid";
import { refundBooking } from "@/lib/billing/refund-booking";
import { lockBooking } from "@/lib/booking/record/lock-booking";
import { owedMinor } from "@/lib/booking/record/owed-minor";
import type { Context } from "@/lib/context/open-context";
import { queueNotice } from "@/lib/notices/queue-notice";

/**
 * A bank took a payment of a booking back, or has decided about it: whoever booked is told, once each, of what is won once its money is
 * back. What was made good meanwhile and then came back goes back, too: nobody pays the same debt twice (rules 36, 91).
 */
export async function followChargeback(
  ctx: Context,
  input: { chargebackId: string },
): Promise<void> {
  await ctx.transaction(async (inner) => {
    const { id, bookingId, status, returnedMinor } = await inner.db.chargeback.findUniqueOrThrow({
      where: { id: input.chargebackId },
      select: { id: true, bookingId: true, status: true, returnedMinor: true },
    });
    if (status === "won" && returnedMinor === 0n) return;
    const booking = await lockBooking(inner, bookingId);
    await queueNotice(inner, {
      kind: status === "open" ? "payment_charged_back" : "chargeback_decided",
      ...{ subjectId: id, event: status, personId: booking.personId },
    });
    if (status !== "won") return;
    const beyond = (await netPaid(inner, { bookingId })) - (await owedMinor(inner, booking));
    const back = { bookingId, amountMinor: beyond, reason: "chargeback_won", causeId: id } as const;
    if (beyond > 0n) await refundBooking(inner, back);
    await announceRecovery(inner, bookingId);
  });
}
