import { agreeHandover } from "@/lib/billing/agree-handover";
import { cancelLateFee } from "@/lib/billing/cancel-late-fee";
import { refundAgreed } from "@/lib/billing/refund-agreed";
import { sendFlaggedBack } from "@/lib/billing/send-flagged-back";
import { settleChargeback } from "@/lib/billing/settle-chargeback";
import { writeOff } from "@/lib/billing/write-off";
import { cancelBooking } from "@/lib/booking/cancel-booking";
import { cancelDeparture } from "@/lib/booking/cancel-departure";
import { carryOutAgreed } from "@/lib/booking/carry-out-agreed";
import { quoteCancellation } from "@/lib/booking/quote-cancellation";
import { cancelReasonOf } from "@/lib/catalog/catalog";
import { openContext } from "@/lib/context/open-context";
import { newId } from "@/lib/ids";
import { approve } from "@/lib/staff/approve";
import type { ProposalEffects } from "@/lib/staff/proposals";
import { propose } from "@/lib/staff/propose";
import type { Visit, World } from "@/scripts/start/year/world";

/** Cancels a booking at the price that was told. */
export async function cancel({ bookingToken }: Visit): Promise<void> {
  const ctx = openContext("booking");
  const { quoteId } = await quoteCancellation(ctx, { bookingToken });
  await cancelBooking(ctx, { bookingToken, quoteId });
}

/** The holder of the card tells the bank that the last payment is not right, and we hear of it. @returns Stripe's number of it. */
export async function contest(
  world: World,
  { bookingId }: Pick<Visit, "bookingId">,
  wish: { inquiry?: boolean; reason?: string } = {},
): Promise<string | null> {
  const { rows } = await world.owner.query<{ intent: string }>(
    "SELECT intent_id AS intent FROM payment WHERE booking_id = $1 AND status = 'confirmed' AND intent_id IS NOT NULL ORDER BY created_at DESC LIMIT 1",
    [bookingId],
  );
  const intent = rows[0]?.intent;
  if (!intent) return null;
  const { id } = await world.stripe.openDispute(intent, wish);
  await hear(id);
  return id;
}

/** The bank decides. */
export async function decide(world: World, id: string, outcome: "won" | "lost"): Promise<void> {
  await world.stripe.closeDispute(id, outcome);
  await hear(id);
}

async function hear(stripeDisputeId: string): Promise<void> {
  await settleChargeback(openContext("payment", "worker"), { stripeDisputeId });
}

// What the desk does once two people have agreed.
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

type Gesture = Pick<Visit, "bookingId" | "ref" | "customerId"> & { amountMinor: bigint };

/** A clerk proposes to send something back, and somebody else agrees where that is wanted. */
export async function gesture(
  world: World,
  { bookingId, ref, customerId, amountMinor }: Gesture,
  agreed: boolean,
): Promise<void> {
  const id = newId();
  const { state } = await propose(world.clerk("billing"), effects, {
    ...{ id, kind: "refund", subjectId: bookingId, ref, customerId },
    ...{ amountMinor, currency: "USD", reason: "goodwill" },
  });
  if (agreed && state === "waiting") await secondAgrees(world, id);
}

export async function secondAgrees(world: World, proposalId: string): Promise<void> {
  await approve(world.second("billing"), effects, { proposalId });
}
