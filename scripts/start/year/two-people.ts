import { agreeHandover } from "@/lib/billing/agree-handover";
import { cancelLateFee } from "@/lib/billing/cancel-late-fee";
import { refundAgreed } from "@/lib/billing/refund-agreed";
import { sendFlaggedBack } from "@/lib/billing/send-flagged-back";
import { writeOff } from "@/lib/billing/write-off";
import { cancelDeparture } from "@/lib/booking/cancel-departure";
import { carryOutAgreed } from "@/lib/booking/carry-out-agreed";
import { cancelReasonOf } from "@/lib/catalog/catalog";
import { approve } from "@/lib/staff/approve";
import type { ProposalEffects } from "@/lib/staff/proposals";
import type { World } from "@/scripts/start/year/world";

/** What the desk does once two people have agreed. */
export const effects: ProposalEffects = {
  refund: (ctx, { subjectId, amountMinor }) =>
    refundAgreed(ctx, { bookingId: subjectId, amountMinor }),
  flagged: (ctx, { subjectId: paymentId }) => sendFlaggedBack(ctx, { paymentId }),
  write_off: (ctx, { id, subjectId: invoiceId, amountMinor, reason }) =>
    writeOff(ctx, { id, invoiceId, amountMinor, reason }),
  late_fee: (ctx, { subjectId: invoiceId, reason }) => cancelLateFee(ctx, { invoiceId, reason }),
  collection: (ctx, { id, subjectId: invoiceId }) => agreeHandover(ctx, { id, invoiceId }),
  departure_cancellation: (ctx, { subjectId, reason }) =>
    cancelDeparture(ctx, { departureId: subjectId, reason: cancelReasonOf(reason) }),
  booking_change: (ctx, { id, subjectId: bookingId, amountMinor, reason }) =>
    carryOutAgreed(ctx, { bookingId, quoteId: id, amountMinor, reason }),
};

export async function secondAgrees(world: World, proposalId: string): Promise<void> {
  await approve(world.second("billing"), effects, { proposalId });
}
