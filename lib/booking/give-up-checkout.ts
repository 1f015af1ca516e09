import { wasBooked } from "@/lib/availability/availability";
import { getHold } from "@/lib/availability/get-hold";
import { lockHold } from "@/lib/availability/lock-hold";
import { releaseHold } from "@/lib/availability/release-hold";
import { findHold } from "@/lib/booking/record/find-by-token";
import { getDeparture } from "@/lib/catalog/get-departure";
import type { Context } from "@/lib/context/open-context";
import { DomainError } from "@/lib/errors";
import { getQuote } from "@/lib/pricing/get-quote";
import { releaseCoupon } from "@/lib/pricing/release-coupon";

/**
 * Lets held places go at once, so that others can have them.
 * @returns the vacation's slug, where to go on looking.
 * @throws DomainError not_found; conflict while Stripe's page is open, or once it is booked.
 */
export async function giveUpCheckout(
  ctx: Context,
  input: { holdToken: string },
): Promise<{ slug: string }> {
  const hold = await findHold(ctx, input.holdToken);
  await ctx.transaction(async (inner) => {
    await lockHold(inner, { holdId: hold.id });
    const { status } = await getHold(inner, { holdId: hold.id });
    if (status === "paying" || wasBooked(status)) {
      throw new DomainError(
        "conflict",
        "These places are being paid for, so they cannot be let go here.",
      );
    }
    await releaseHold(inner, { holdId: hold.id });
    await releaseCoupon(inner, { holdId: hold.id });
  });
  const quote = await getQuote(ctx, { quoteId: hold.quoteId });
  return { slug: (await getDeparture(ctx, quote.departureCode)).vacation.slug };
}
