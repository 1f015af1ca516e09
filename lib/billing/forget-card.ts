import { paymentsIn } from "@/lib/billing/billing";
import { clock } from "@/lib/clock";
import { emit } from "@/lib/context/emit";
import type { Context } from "@/lib/context/open-context";
import { sql } from "@/lib/db/sql";
import { forgetStripeCustomer } from "@/lib/stripe/saved-card";

/**
 * Makes Stripe forget a card that is kept no longer, under `payment`: it can be charged no more by anybody. Done again, it stays so.
 * @throws an Error while something is being taken from it: then it is tried again.
 */
export async function forgetCard(ctx: Context, input: { keptCardId: string }): Promise<void> {
  const card = await ctx.db.keptCard.findUniqueOrThrow({ where: { id: input.keptCardId } });
  if (card.status !== "ended" || card.forgottenAt) return;
  const [moving] = await ctx.db.$queryRaw<unknown[]>(sql`
    SELECT p.id FROM collection_attempt a JOIN payment p ON p.id = a.payment_id
    WHERE a.kept_card_id = ${card.id}::uuid AND p.status = ANY(${paymentsIn.settle}) LIMIT 1`);
  if (moving) throw new Error("A payment from this card is under way.");
  if (card.stripeCustomerId) await forgetStripeCustomer(card.stripeCustomerId);
  await ctx.transaction(async (inner) => {
    const { count } = await inner.db.keptCard.updateMany({
      where: { id: card.id, forgottenAt: null },
      data: { forgottenAt: clock.now() },
    });
    if (count > 0) await emit(inner, "card.forgotten", { keptCardId: card.id });
  });
}
