import { proposalEffects } from "@/app/(staff)/proposal-effects";
import { listFlagged } from "@/lib/billing/list-flagged";
import { takeFlagged } from "@/lib/billing/take-flagged";
import { approve } from "@/lib/staff/approve";
import { type Deed, type Living, perhapsTwice } from "@/tests/lib/billing/random-lives/life";
import { sendBack } from "@/tests/support/flagged";
import type { Random } from "@/tests/support/random";

/** Now and then Stripe takes another amount than we asked for. */
export async function perhapsAnother(
  { stripe }: Living,
  random: Random,
  session: string,
): Promise<void> {
  if (!random.chance(0.07)) return;
  await stripe.changeTotal(session, { amount: 100 + random.below(400_000), currency: "usd" });
}

/** A clerk takes it as it came, or sends it back, which may take two. */
export const decidesAnother: Deed = async (world, life) => {
  const ctx = world.clerk("billing");
  const { bookingId } = life.visit;
  const flagged = (await listFlagged(ctx)).find((money) => money.bookingId === bookingId);
  if (!flagged) return;
  const { paymentId } = flagged;
  if (life.random.chance(0.6))
    return await perhapsTwice(life, () => takeFlagged(ctx, { paymentId }));
  const { id: proposalId, state } = await sendBack(ctx, paymentId);
  if (state === "waiting")
    await perhapsTwice(life, () =>
      approve(world.second("billing"), proposalEffects, { proposalId }),
    );
};
