import { extendHold } from "@/lib/availability/extend-hold";
import { holdIdOf } from "@/lib/booking/record/find-by-token";
import type { Context } from "@/lib/context/open-context";

/**
 * "I need more time": 5 minutes, ten times, never past 65 from the first hold (rules 7, 8).
 * @throws DomainError not_found; lapsed; conflict when there is no more time to be had.
 */
export async function extendCheckout(
  ctx: Context,
  input: { holdToken: string },
): Promise<{ holdToken: string }> {
  await extendHold(ctx, { holdId: holdIdOf(input.holdToken) });
  return input;
}
