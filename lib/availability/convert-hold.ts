import { getHold } from "@/lib/availability/get-hold";
import { endHolds } from "@/lib/availability/holding/end-holds";
import type { Context } from "@/lib/context/open-context";
import { DomainError } from "@/lib/errors";

/**
 * Turns held places into booked ones, once; a repeat changes nothing (rule 36). A hold past its time that nobody has swept
 * still has its places, and money has come for them.
 * @throws DomainError lapsed when it has ended (see `retakePlaces`), not_found
 */
export async function convertHold(ctx: Context, input: { holdId: string }): Promise<void> {
  const ended = await ctx.db.$queryRaw<{ id: string }[]>`
    WITH found AS (SELECT id, status AS was FROM hold WHERE id = ${input.holdId}::uuid FOR UPDATE),
    ${endHolds("converted", ctx.actor)}`;

  if (ended.length > 0) return;
  const { status } = await getHold(ctx, input);
  if (status !== "converted") throw new DomainError("lapsed", "The places are no longer held.");
}
