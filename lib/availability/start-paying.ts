import { getHold } from "@/lib/availability/get-hold";
import type { Context } from "@/lib/context/open-context";
import { DomainError } from "@/lib/errors";

/**
 * From here on the places count until Stripe has spoken, whatever the time (rule 6), and the basket is frozen (rule 11).
 * Belongs into the transaction that notes the payment: of two at once, one starts.
 * @returns false when it was begun before, by the same form sent twice.
 * @throws DomainError lapsed when the time is over (see `retakePlaces`); not_found
 */
export async function startPaying(ctx: Context, input: { holdId: string }): Promise<boolean> {
  const started = await ctx.db.$executeRaw`
    WITH started AS (
      UPDATE hold SET status = 'paying'
      WHERE id = ${input.holdId}::uuid AND status = 'active' AND expires_at > now() RETURNING id
    )
    INSERT INTO lifecycle_event (entity, entity_id, "from", "to", actor)
    SELECT 'hold', id, 'active', 'paying', ${ctx.actor} FROM started`;

  if (started === 1) return true;
  const { status } = await getHold(ctx, input);
  if (status === "paying" || status === "converted") return false;
  const message =
    "The time for these places ran out just now. Send the form again, and we try to hold them again.";
  throw new DomainError("lapsed", message);
}
