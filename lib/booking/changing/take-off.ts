import { reducePlaces } from "@/lib/availability/reduce-places";
import { beyondMinor } from "@/lib/booking/record/beyond-minor";
import { fitSchedule } from "@/lib/booking/record/fit-schedule";
import { changedMeanwhile } from "@/lib/booking/record/refuse-cancelling";
import { rewriteSchedule } from "@/lib/booking/record/rewrite-schedule";
import type { Settling, ToldOf } from "@/lib/booking/record/told-of";
import type { Context } from "@/lib/context/open-context";
import { getQuote } from "@/lib/pricing/get-quote";

/**
 * Takes who does not travel off a booking that its caller has locked.
 * @returns what was paid beyond the price, and is to go back.
 * @throws DomainError conflict where one of them has handed the place on.
 */
export async function takeOff(ctx: Context, { booking, told }: ToldOf): Promise<Settling> {
  const { id: bookingId, holdId } = booking;
  const { quoteId, travellerIds, totalMinor } = told;
  const { units } = await getQuote(ctx, { quoteId });
  await ctx.db.booking.updateMany({ where: { id: bookingId }, data: { quoteId, totalMinor } });
  const { count } = await ctx.db.bookingTraveller.updateMany({
    where: { bookingId, id: { in: travellerIds } },
    data: { state: "cancelled" },
  });
  // Somebody else has the place by now (rule 66).
  if (count < travellerIds.length) throw changedMeanwhile();
  await reducePlaces(ctx, { holdId, quoteId, units });
  const paidMinor = await rewriteSchedule(ctx, bookingId, (lines, paid) =>
    fitSchedule(lines, { totalMinor, paidMinor: paid }),
  );
  const backMinor = await beyondMinor(ctx, { ...booking, totalMinor }, paidMinor);
  return { backMinor, settlesAtMinor: 0n };
}
