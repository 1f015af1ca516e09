import { listOthers } from "@/lib/availability/list-others";
import { moneyBackBy } from "@/lib/booking/booking";
import { type CancelReason, cancelReasonOf, type OtherDeparture } from "@/lib/catalog/catalog";
import type { Context } from "@/lib/context/open-context";
import type { LocalDate } from "@/lib/dates";

/** What whoever had booked a departure that we cancelled is told of it (rule 65). */
export type CalledOff = {
  reason: CancelReason;
  backBy: LocalDate;
  /** The nearest departures of the same vacation that have room for as many. */
  others: OtherDeparture[];
};

/** Null where we did not cancel it. */
export async function readCalledOff(
  ctx: Context,
  booking: { departure: { id: string }; travellers: readonly unknown[] },
): Promise<CalledOff | null> {
  const departureId = booking.departure.id;
  const cancelled = await ctx.db.departureCancellation.findUnique({ where: { departureId } });
  if (!cancelled) return null;
  const places = booking.travellers.length;
  return {
    reason: cancelReasonOf(cancelled.reason),
    backBy: moneyBackBy(cancelled.at),
    others: await listOthers(ctx, { departureId, places }),
  };
}
