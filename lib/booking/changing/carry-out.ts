import { refundBooking } from "@/lib/billing/refund-booking";
import { isAllowed } from "@/lib/booking/booking";
import { checkNobodyPays } from "@/lib/booking/changing/check-nobody-pays";
import { takeOff } from "@/lib/booking/changing/take-off";
import { moveAll } from "@/lib/booking/moving/move-all";
import { type Doer, whyOf } from "@/lib/booking/record/doer";
import { calledOffAlready, isCalledOff } from "@/lib/booking/record/is-called-off";
import { lockBooking } from "@/lib/booking/record/lock-booking";
import { changedMeanwhile, lapsed, overAlready } from "@/lib/booking/record/refuse-cancelling";
import { refuseUnsettled } from "@/lib/booking/record/refuse-unsettled";
import type { Told, ToldOf } from "@/lib/booking/record/told-of";
import { clock } from "@/lib/clock";
import { emit } from "@/lib/context/emit";
import type { Context } from "@/lib/context/open-context";
import { record } from "@/lib/context/record";

/**
 * Changes a booking as it was told, in the caller's transaction; nothing where that was done.
 * @returns what goes back by it.
 * @throws PaymentOpen, beside what `changeBooking` says.
 */
export async function carryOut(ctx: Context, told: Told, doer: Doer): Promise<bigint> {
  const { id, bookingId } = told;
  const booking = await lockBooking(ctx, bookingId);
  if (await ctx.db.bookingChange.findUnique({ where: { id } })) return 0n;
  await checkPrice(ctx, booking, told);
  if (doer.by === "customer" && told.expiresAt <= clock.now()) throw lapsed();
  await refuseUnsettled(ctx, bookingId);
  await checkNobodyPays(ctx, bookingId);
  return await change(ctx, booking, told, doer);
}

type Locked = ToldOf["booking"];

/** A price is of a booking as it was. */
async function checkPrice(ctx: Context, booking: Locked, told: Told): Promise<void> {
  if (!isAllowed("change", booking.status)) throw overAlready();
  if (await isCalledOff(ctx, booking.id)) throw calledOffAlready();
  if (booking.quoteId !== told.fromQuoteId) throw changedMeanwhile();
}

/** Places come before money wherever both are locked: no two transactions wait for each other. */
async function change(ctx: Context, booking: Locked, told: Told, doer: Doer): Promise<bigint> {
  const { id: bookingId, status } = booking;
  const { id, fromQuoteId, travellerIds, departureId } = told;
  const { beforeMinor, totalMinor, feeMinor } = told;
  const { by, employeeId } = doer;
  const how = departureId ? moveAll : takeOff;
  const { backMinor, settlesAtMinor } = await how(ctx, { booking, told });
  await ctx.db.bookingChange.createMany({
    data: [
      {
        ...{ id, bookingId, fromQuoteId, by, employeeId, travellers: travellerIds.length },
        ...{ departureId, beforeMinor, totalMinor, feeMinor, backMinor, settlesAtMinor },
        at: clock.now(),
      },
    ],
  });
  const why = whyOf(doer, departureId ? "another date" : `${travellerIds.length} less`);
  await record(ctx, { entity: "booking", entityId: bookingId, from: status, to: status, why });
  const back = { bookingId, amountMinor: backMinor, reason: "changed", causeId: id } as const;
  if (backMinor > 0n) await refundBooking(ctx, back);
  await emit(ctx, "booking.changed", { changeId: id });
  return backMinor;
}
