import { findSpeaker } from "@/lib/account/find-speaker";
import { freeCredit } from "@/lib/billing/free-credit";
import type { Context } from "@/lib/context/open-context";

/**
 * How much of what is open of a booking whoever asks can pay from their credit: of bookings of their account, and never so much that a card
 * could not pay the rest.
 */
export async function creditFor(
  ctx: Context,
  { personId, currency }: { personId: string; currency: string },
  openMinor: bigint,
): Promise<bigint> {
  if ((await findSpeaker(ctx, { personId })) !== ctx.actor) return 0n;
  const freeMinor = await freeCredit(ctx, { currency });
  if (freeMinor >= openMinor) return openMinor;
  const most = openMinor - leastOnCardMinor;
  if (freeMinor <= most) return freeMinor;
  return most > 0n ? most : 0n;
}

/** Banks move no less than a dollar. */
const leastOnCardMinor = 100n;
