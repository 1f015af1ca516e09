import { netPaid } from "@/lib/billing/net-paid";
import { refundBooking } from "@/lib/billing/refund-booking";
import { beyondMinor } from "@/lib/booking/record/beyond-minor";
import { lockBooking } from "@/lib/booking/record/lock-booking";
import type { Context } from "@/lib/context/open-context";

/** A fee was taken back: what came in beyond what its booking comes to now goes back (rule 42). Heard twice, it happens once. */
export async function returnBeyond(ctx: Context, input: { bookingId: string }): Promise<void> {
  const { bookingId } = input;
  await ctx.transaction(async (inner) => {
    const booking = await lockBooking(inner, bookingId);
    const amountMinor = await beyondMinor(inner, booking, await netPaid(inner, { bookingId }));
    if (amountMinor > 0n) await refundBooking(inner, { bookingId, amountMinor, reason: "agreed" });
  });
}
