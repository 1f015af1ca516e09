import type { Context } from "@/lib/context/open-context";
import { DomainError } from "@/lib/errors";
import { releaseCoupon } from "@/lib/pricing/release-coupon";

type Input = { holdId: string; promotionId: string };

/**
 * Reserves one use of a code for a hold, at most as often as the code allows, however many ask at once (rule 29). Uses that
 * ended holds reserved are given back first (rule 30). The same code twice changes nothing (rule 31); another code
 * takes the place of the one before.
 * @throws DomainError invalid, with a message for `code`
 */
export async function reserveCoupon(ctx: Context, input: Input): Promise<void> {
  const before = await ctx.db.couponUse.findUnique({ where: { holdId: input.holdId } });
  if (before && before.state !== "released" && before.promotionId !== input.promotionId)
    await releaseCoupon(ctx, input);

  const [row] = await ctx.db.$queryRaw<{ reserved: boolean }[]>`
    WITH locked AS (
      SELECT id, used, max_uses FROM promotion
      WHERE id = ${input.promotionId}::uuid AND starts_at <= now() AND ends_at > now() FOR UPDATE
    ), stale AS (
      UPDATE coupon_use u SET state = 'released' FROM locked, ended_hold h
      WHERE u.promotion_id = locked.id AND u.state = 'reserved' AND h.id = u.hold_id AND u.hold_id <> ${input.holdId}::uuid
      RETURNING u.hold_id
    ), back AS (SELECT count(*)::int AS n FROM stale),
    made AS (
      INSERT INTO coupon_use (hold_id, promotion_id, state)
      SELECT ${input.holdId}::uuid, locked.id, 'reserved' FROM locked, back
      WHERE locked.max_uses IS NULL OR locked.used - back.n < locked.max_uses
      ON CONFLICT (hold_id) DO UPDATE SET promotion_id = excluded.promotion_id, state = 'reserved'
        WHERE coupon_use.state = 'released'
      RETURNING hold_id
    ), delta AS (SELECT (SELECT count(*)::int FROM made) - back.n AS n FROM back),
    counted AS (
      UPDATE promotion p SET used = p.used + delta.n FROM locked, delta WHERE p.id = locked.id AND delta.n <> 0
    )
    SELECT EXISTS (SELECT FROM made) AS reserved`;

  if (row?.reserved) return;
  const now = await ctx.db.couponUse.findUnique({ where: { holdId: input.holdId } });
  if (now && now.state !== "released" && now.promotionId === input.promotionId) return;
  const message = "This code has been used as often as it can be.";
  throw new DomainError("invalid", message, { code: [message] });
}
