import type { Context } from "@/lib/context/open-context";

/** The booking is confirmed: the reserved use of its code is used. Without a code, or a second time, nothing changes. */
export async function redeemCoupon(ctx: Context, input: { holdId: string }): Promise<void> {
  await ctx.db.couponUse.updateMany({
    where: { holdId: input.holdId, state: "reserved" },
    data: { state: "used" },
  });
}
