import { settleCard } from "@/lib/billing/settle-card";
import { findBookingByToken } from "@/lib/booking/record/find-by-token";
import type { Context } from "@/lib/context/open-context";
import { log } from "@/lib/log";

/**
 * Asks Stripe whether a card was saved, for who has just come from there; under `payment`. While Stripe cannot be asked, nothing happens.
 * @throws DomainError not_found
 */
export async function checkCard(ctx: Context, input: { bookingToken: string }): Promise<void> {
  const { id: bookingId } = await findBookingByToken(ctx, input.bookingToken);
  const asked = await ctx.db.keptCard.findFirst({
    where: { bookingId, status: "asked" },
    select: { id: true },
  });
  if (!asked) return;
  try {
    await settleCard(ctx, { keptCardId: asked.id });
  } catch (error) {
    log.warn("card could not be checked", {
      keptCardId: asked.id,
      error: error instanceof Error ? error.name : "unknown",
    });
  }
}
