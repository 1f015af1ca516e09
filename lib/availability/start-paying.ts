import type { HoldFacts } from "@/lib/availability/availability";
import { getHold } from "@/lib/availability/get-hold";
import type { Context } from "@/lib/context/open-context";
import { record } from "@/lib/context/record";
import { DomainError } from "@/lib/errors";

/**
 * From here on the places count until Stripe has spoken, whatever the time (rule 6), and the basket is frozen (rule 11). One
 * that is paying already is returned as it is.
 * @throws DomainError lapsed, not_found
 */
export async function startPaying(ctx: Context, input: { holdId: string }): Promise<HoldFacts> {
  return await ctx.transaction(async (inner) => {
    const started = await inner.db.$executeRaw`
      UPDATE hold SET status = 'paying' WHERE id = ${input.holdId}::uuid AND status = 'active' AND expires_at > now()`;

    const hold = await getHold(inner, input.holdId);
    if (hold.status !== "paying")
      throw new DomainError("lapsed", "The time is over and the places are no longer held.");
    if (started === 1)
      await record(inner, { entity: "hold", entityId: hold.id, from: "active", to: "paying" });
    return hold;
  });
}
