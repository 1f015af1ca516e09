import type { Context } from "@/lib/context/open-context";

/** Gives the use of a code back, once: the booking was cancelled or expired, or the code was taken off (rule 30). */
export async function releaseCoupon(ctx: Context, input: { holdId: string }): Promise<void> {
  // The promotion is locked before the use, as in `reserveCoupon`.
  await ctx.db.$executeRaw`
    WITH locked AS (
      SELECT p.id FROM promotion p JOIN coupon_use u ON u.promotion_id = p.id
      WHERE u.hold_id = ${input.holdId}::uuid FOR UPDATE OF p
    ), released AS (
      UPDATE coupon_use u SET state = 'released' FROM locked
      WHERE u.hold_id = ${input.holdId}::uuid AND u.promotion_id = locked.id AND u.state <> 'released'
      RETURNING u.promotion_id
    )
    UPDATE promotion p SET used = p.used - 1 FROM released WHERE p.id = released.promotion_id`;
}
