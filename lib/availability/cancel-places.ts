import { endHolds } from "@/lib/availability/holding/end-holds";
import type { Context } from "@/lib/context/open-context";

/** Puts the places of a booking that is cancelled back on sale, exactly those, at once and once (rule 16). They are never taken again by its hold. */
export async function cancelPlaces(ctx: Context, input: { holdId: string }): Promise<void> {
  await ctx.db.$queryRaw`
    WITH found AS (SELECT id, status AS was FROM hold WHERE id = ${input.holdId}::uuid FOR UPDATE),
    ${endHolds("cancelled", ctx.actor)}`;
}
