import { endPayment } from "@/lib/billing/end-payment";
import { refundBooking } from "@/lib/billing/refund-booking";
import { isAllowed } from "@/lib/booking/booking";
import { takeOff } from "@/lib/booking/leaving/take-off";
import { moveAll } from "@/lib/booking/moving/move-all";
import { findBookingByToken } from "@/lib/booking/record/find-by-token";
import { findOpenPayment } from "@/lib/booking/record/find-open-payment";
import { calledOffAlready, isCalledOff } from "@/lib/booking/record/is-called-off";
import { lockBooking } from "@/lib/booking/record/lock-booking";
import { onItsWay } from "@/lib/booking/record/on-its-way";
import { changedMeanwhile, lapsed, overAlready } from "@/lib/booking/record/refuse-cancelling";
import { refuseUnsettled } from "@/lib/booking/record/refuse-unsettled";
import type { Told, ToldOf } from "@/lib/booking/record/told-of";
import type { ChangeBooking } from "@/lib/booking/schema";
import { clock } from "@/lib/clock";
import { emit } from "@/lib/context/emit";
import type { Context } from "@/lib/context/open-context";
import { record } from "@/lib/context/record";
import { notFound } from "@/lib/errors";

/**
 * Takes some travellers off a booking, or moves all of them to another departure, at the price that was told, whole and at once: places
 * that are not needed are on sale again, what is due follows the new price, what was paid beyond it is on its way to the payments it
 * came by, and the bills are written anew (rules 16, 53, 61, 67, 68, 74). Sent twice, from two windows or after going back, it happens
 * once (rule 63). A payment page that is open is closed first.
 * @throws DomainError not_found; lapsed where the price holds no longer; sold_out, held_by_others or unavailable where the other
 *   departure has no room; conflict where the booking is over or is another by now, its last change is not paid, we have cancelled its
 *   departure, or money is on its way.
 */
export async function changeBooking(
  ctx: Context,
  input: ChangeBooking,
): Promise<{ bookingToken: string }> {
  const { bookingToken } = input;
  const { id: bookingId } = await findBookingByToken(ctx, bookingToken);
  const told = await ctx.db.changeQuote.findFirst({ where: { id: input.quoteId, bookingId } });
  if (!told) throw notFound("price");
  const inTheWay = await change(ctx, told);
  if (inTheWay === null) return { bookingToken };
  if (!(await endPayment(ctx, { paymentId: inTheWay }))) throw onItsWay();
  if ((await change(ctx, told)) !== null) throw onItsWay();
  return { bookingToken };
}

/** @returns the payment that keeps it from being changed now; null once it is, as was told. */
async function change(ctx: Context, told: Told): Promise<string | null> {
  const { id, bookingId } = told;
  return await ctx.transaction(async (inner) => {
    const booking = await lockBooking(inner, bookingId);
    if (await inner.db.bookingChange.findUnique({ where: { id } })) return null;
    await checkPrice(inner, booking, told);
    const open = await findOpenPayment(inner, bookingId);
    if (open) return open.id;
    await carryOut(inner, booking, told);
    return null;
  });
}

type Locked = ToldOf["booking"];

/** A price is of a booking as it was, and for its time. */
async function checkPrice(ctx: Context, booking: Locked, told: Told): Promise<void> {
  if (!isAllowed("change", booking.status)) throw overAlready();
  if (await isCalledOff(ctx, booking.id)) throw calledOffAlready();
  if (booking.quoteId !== told.fromQuoteId) throw changedMeanwhile();
  if (told.expiresAt <= clock.now()) throw lapsed();
  await refuseUnsettled(ctx, booking.id);
}

/** Places come before money wherever both are locked: no two transactions wait for each other. */
async function carryOut(ctx: Context, booking: Locked, told: Told): Promise<void> {
  const { id: bookingId, status } = booking;
  const { id, fromQuoteId, travellerIds, departureId } = told;
  const { beforeMinor, totalMinor, feeMinor } = told;
  const how = departureId ? moveAll : takeOff;
  const { backMinor, settlesAtMinor } = await how(ctx, { booking, told });
  await ctx.db.bookingChange.createMany({
    data: [
      {
        ...{ id, bookingId, fromQuoteId, by: "customer", travellers: travellerIds.length },
        ...{ departureId, beforeMinor, totalMinor, feeMinor, backMinor, settlesAtMinor },
        at: clock.now(),
      },
    ],
  });
  const why = departureId ? "another date" : `${travellerIds.length} less`;
  await record(ctx, { entity: "booking", entityId: bookingId, from: status, to: status, why });
  if (backMinor > 0n)
    await refundBooking(ctx, { bookingId, amountMinor: backMinor, reason: "changed" });
  await emit(ctx, "booking.changed", { changeId: id });
}
