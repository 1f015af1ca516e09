import { cancelPlaces } from "@/lib/availability/cancel-places";
import type { RefundReason } from "@/lib/billing/billing";
import { netPaid } from "@/lib/billing/net-paid";
import { refundBooking } from "@/lib/billing/refund-booking";
import type { BookingStatus } from "@/lib/booking/booking";
import type { Doer } from "@/lib/booking/record/doer";
import { clock } from "@/lib/clock";
import { emit } from "@/lib/context/emit";
import type { Context } from "@/lib/context/open-context";
import { record } from "@/lib/context/record";
import { releaseCoupon } from "@/lib/pricing/release-coupon";

type Firm = { id: string; status: string; holdId: string };

/** By whom, and at which price: what we cancel costs nothing (rule 65). */
type Ending =
  | (Doer & { quoteId: string; feeMinor: bigint })
  | { by: "operator"; employeeId: null; quoteId: null; feeMinor: 0n };

const ends = {
  customer: { to: "cancelled", reason: "cancellation" },
  employee: { to: "cancelled", reason: "cancellation" },
  operator: { to: "cancelled_by_organiser", reason: "called_off" },
} satisfies Record<Ending["by"], { to: BookingStatus; reason: RefundReason }>;

/**
 * Cancels a firm booking that the caller has locked, whole: its places are given back, and so is the use of its code, what is not kept of
 * the money is on its way, and an event has its papers written (rules 16, 30, 61). Places come before codes, and both before money,
 * wherever all are locked: no two transactions wait for each other.
 * @returns what goes back.
 */
export async function endFirm(ctx: Context, booking: Firm, ending: Ending): Promise<bigint> {
  const { id: bookingId, status, holdId } = booking;
  const { by, employeeId, quoteId, feeMinor } = ending;
  const { to, reason } = ends[by];
  await ctx.db.booking.updateMany({ where: { id: bookingId }, data: { status: to } });
  await ctx.db.cancellation.createMany({
    data: [{ by, employeeId, quoteId, feeMinor, bookingId, at: clock.now() }],
  });
  const why = by === "employee" ? { why: ending.reason } : {};
  await record(ctx, { entity: "booking", entityId: bookingId, from: status, to, ...why });
  await cancelPlaces(ctx, { holdId });
  await releaseCoupon(ctx, { holdId });
  const amountMinor = (await netPaid(ctx, { bookingId })) - feeMinor;
  if (amountMinor > 0n) await refundBooking(ctx, { bookingId, amountMinor, reason });
  await emit(ctx, "booking.cancelled", { bookingId });
  return amountMinor > 0n ? amountMinor : 0n;
}
