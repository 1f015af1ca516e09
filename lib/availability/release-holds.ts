import { endHolds } from "@/lib/availability/holding/end-holds";
import type { Context } from "@/lib/context/open-context";

/**
 * Lets go what is held of a departure that does not leave, and not being paid for: whoever is at the checkout is told that the time is
 * over (rule 16). A code that was lent to such a hold can be used again as it ends (rule 30). Done again it changes nothing.
 */
export async function releaseHolds(ctx: Context, input: { departureId: string }): Promise<void> {
  await ctx.db.$queryRaw`
    WITH found AS (
      SELECT id, status AS was FROM hold WHERE departure_id = ${input.departureId}::uuid AND status = 'active' ORDER BY id FOR UPDATE
    ), ${endHolds("released", ctx.actor)}`;
}
