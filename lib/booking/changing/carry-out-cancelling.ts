import { isAllowed } from "@/lib/booking/booking";
import { checkNobodyPays } from "@/lib/booking/changing/check-nobody-pays";
import type { Doer } from "@/lib/booking/record/doer";
import { endFirm } from "@/lib/booking/record/end-firm";
import { calledOffAlready, isCalledOff } from "@/lib/booking/record/is-called-off";
import { lockBooking } from "@/lib/booking/record/lock-booking";
import { changedMeanwhile, lapsed, overAlready } from "@/lib/booking/record/refuse-cancelling";
import { clock } from "@/lib/clock";
import type { Context } from "@/lib/context/open-context";

type Quoted = {
  id: string;
  bookingId: string;
  totalMinor: bigint;
  feeMinor: bigint;
  expiresAt: Date;
};

/**
 * Cancels a booking at a price that was quoted, in the caller's transaction; nothing where that was done.
 * @returns what goes back by it.
 * @throws PaymentOpen, beside what `cancelBooking` says.
 */
export async function carryOutCancelling(
  ctx: Context,
  { id: quoteId, bookingId, totalMinor, feeMinor, expiresAt }: Quoted,
  doer: Doer,
): Promise<bigint> {
  const booking = await lockBooking(ctx, bookingId);
  const done = await ctx.db.cancellation.findUnique({ where: { bookingId } });
  if (done?.quoteId === quoteId) return 0n;
  if (!isAllowed("cancel", booking.status)) throw overAlready();
  if (await isCalledOff(ctx, bookingId)) throw calledOffAlready();
  if (doer.by === "customer" && expiresAt <= clock.now()) throw lapsed();
  if (booking.totalMinor !== totalMinor) throw changedMeanwhile();
  await checkNobodyPays(ctx, bookingId);
  return await endFirm(ctx, booking, { ...doer, quoteId, feeMinor });
}
