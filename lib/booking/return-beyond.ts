import { netPaid } from "@/lib/billing/net-paid";
import { refundBooking } from "@/lib/billing/refund-booking";
import { lockBooking } from "@/lib/booking/record/lock-booking";
import { owedMinor } from "@/lib/booking/record/owed-minor";
import type { Context } from "@/lib/context/open-context";

/** A fee was taken back: what came in beyond what its booking comes to now goes back (rule 42). Heard twice, it happens once. */
export async function returnBeyond(ctx: Context, input: { bookingId: string }): Promise<void> {
  const { bookingId } = input;
  await ctx.transaction(async (inner) => {
    const booking = await lockBooking(inner, bookingId);
    const beyond = (await netPaid(inner, { bookingId })) - (await owedMinor(inner, booking));
    if (beyond > 0n)
      await refundBooking(inner, { bookingId, amountMinor: beyond, reason: "agreed" });
  });
}
