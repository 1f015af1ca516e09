import { findSameOffline } from "@/lib/billing/find-same-offline";
import { getUnmatched } from "@/lib/billing/get-unmatched";
import { noteOffline } from "@/lib/billing/note-offline";
import { refundPayment } from "@/lib/billing/refund-payment";
import { takeUnmatched } from "@/lib/billing/take-unmatched";
import { isAllowed } from "@/lib/booking/booking";
import { decidedBefore } from "@/lib/booking/record/find-waiting";
import { takeTurns } from "@/lib/booking/record/take-turns";
import { clock } from "@/lib/clock";
import type { Context } from "@/lib/context/open-context";
import { startOfDay } from "@/lib/dates";
import { newId } from "@/lib/ids";

type Surplus = {
  unmatchedId: string;
  bookingId: string;
  /** Whether it is decided by who paid, or by the clock. */
  by: "payer" | "clock";
  /** Whether they may yet keep it as credit, in the caller's transaction, or it goes back. */
  waits: boolean;
};

/**
 * What came beyond what a booking owes becomes a payment of that booking, all of which goes back: so it pays nothing, and whatever may
 * become of such money may become of it. In the caller's transaction, under `billing`; whoever comes first decides, a clerk who finds
 * another home for it among them (rules 42, 49).
 * @returns the refund's id.
 * @throws DomainError conflict where it was decided before, or the time for that is over.
 */
export async function placeSurplus(ctx: Context, surplus: Surplus): Promise<string> {
  const { unmatchedId, bookingId, by, waits } = surplus;
  const { number } = await getUnmatched(ctx, unmatchedId);
  const booking = await takeTurns(ctx, { number, bookingId });
  const money = await getUnmatched(ctx, unmatchedId);
  const { decideBy, leftMinor: amountMinor, currency, method, receivedOn, recordedBy } = money;
  const inTime = decideBy !== null && clock.now() < decideBy === (by === "payer");
  const theirs = booking !== null && money.bookingId === bookingId;
  if (!(theirs && inTime && amountMinor > 0n)) throw decidedBefore();
  const paymentId = newId();
  const at = startOfDay(receivedOn);
  const part = { id: paymentId, unmatchedId, amountMinor, currency, at, by: recordedBy };
  await takeUnmatched(ctx, { ...part, kind: "matched" });
  const payment = { method, number, receivedOn, amountMinor };
  const nth = (await findSameOffline(ctx, payment)).length + 1;
  await noteOffline(ctx, { ...payment, paymentId, booking, nth, by: recordedBy });
  const reason = isAllowed("bill", booking.status) ? "overpaid" : "cancelled";
  const back = { paymentId, reason, ...(waits ? { decideBy: clock.now() } : {}) } as const;
  const refundId = await refundPayment(ctx, back);
  if (!refundId) throw decidedBefore();
  return refundId;
}
