import { endHolds } from "@/lib/availability/holding/end-holds";
import type { Context } from "@/lib/context/open-context";

/**
 * Gives the places of a hold back at once, once (rule 16); a hold that has ended stays as it is. While it is paying, the
 * session at Stripe has to be expired first (rule 6).
 */
export async function releaseHold(ctx: Context, input: { holdId: string }): Promise<void> {
  await ctx.db.$queryRaw`
    WITH found AS (SELECT id, status AS was FROM hold WHERE id = ${input.holdId}::uuid FOR UPDATE),
    ${endHolds("released", ctx.actor)}`;
}
