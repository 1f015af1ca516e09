import type { Context } from "@/lib/context/open-context";
import { record } from "@/lib/context/record";
import { releaseCoupon } from "@/lib/pricing/release-coupon";

/** Ends a booking that will not be paid for: the use of its code is given back (rule 30), and nothing of it is kept after a day. */
export async function expireBooking(
  ctx: Context,
  booking: { id: string; status: string; holdId: string },
): Promise<void> {
  await ctx.db.booking.updateMany({ where: { id: booking.id }, data: { status: "expired" } });
  await releaseCoupon(ctx, { holdId: booking.holdId });
  await record(ctx, {
    entity: "booking",
    entityId: booking.id,
    from: booking.status,
    to: "expired",
  });
}
