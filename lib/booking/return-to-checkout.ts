import { unfreeze } from "@/lib/booking/checkout/unfreeze";
import { holdIdOf } from "@/lib/booking/record/find-by-token";
import type { Context } from "@/lib/context/open-context";

/**
 * Back from Stripe's page: it is closed first, so that nobody can pay into it, then the basket can be changed again with at least
 * ten minutes to go (rules 6, 12).
 * @throws DomainError not_found; conflict when the payment has gone through meanwhile.
 */
export async function returnToCheckout(
  ctx: Context,
  input: { holdToken: string },
): Promise<{ holdToken: string }> {
  await unfreeze(ctx, { holdId: holdIdOf(input.holdToken) });
  return input;
}
