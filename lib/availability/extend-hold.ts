import { type HoldFacts, holdTimes } from "@/lib/availability/availability";
import { getHold } from "@/lib/availability/get-hold";
import type { Context } from "@/lib/context/open-context";
import { DomainError } from "@/lib/errors";

/**
 * "I need more time": 5 minutes, ten times, never past the hard limit (rules 7 and 8). Two presses at once count as two.
 * @throws DomainError lapsed, too_many, conflict while it is being paid, not_found
 */
export async function extendHold(ctx: Context, input: { holdId: string }): Promise<HoldFacts> {
  const extended = await ctx.db.$executeRaw`
    UPDATE hold SET renewals = renewals + 1,
           expires_at = least(expires_at + make_interval(mins => ${holdTimes.renewalMinutes}), hard_limit_at)
    WHERE id = ${input.holdId}::uuid AND status = 'active' AND expires_at > now()
      AND renewals < ${holdTimes.renewals} AND expires_at < hard_limit_at`;

  const hold = await getHold(ctx, input);
  if (extended === 1) return hold;
  if (hold.status === "paying")
    throw new DomainError("conflict", "Your places are safe while you pay.");
  if (hold.status !== "active" || hold.lapsed)
    throw new DomainError("lapsed", "The time is over and the places are no longer held.");
  throw new DomainError("too_many", "These places cannot be held any longer.");
}
