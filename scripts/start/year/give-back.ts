import { settleChargeback } from "@/lib/billing/settle-chargeback";
import { cancelBooking } from "@/lib/booking/cancel-booking";
import { quoteCancellation } from "@/lib/booking/quote-cancellation";
import { openContext } from "@/lib/context/open-context";
import { newId } from "@/lib/ids";
import { propose } from "@/lib/staff/propose";
import { effects, secondAgrees } from "@/scripts/start/year/two-people";
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
