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
  if (hold.status === "paying" || hold.status === "converted") {
    throw new DomainError(
      "conflict",
      "These places are being paid for, so they cannot be let go here.",
    );
  }
  await ctx.transaction(async (inner) => {
    await releaseHold(inner, { holdId: hold.id });
    await releaseCoupon(inner, { holdId: hold.id });
  });
  const quote = await getQuote(ctx, { quoteId: hold.quoteId });
  return { slug: (await getDeparture(ctx, quote.departureCode)).vacation.slug };
}
