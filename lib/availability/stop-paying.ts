import { type HoldFacts, holdTimes } from "@/lib/availability/availability";
import { getHold } from "@/lib/availability/get-hold";
import type { Context } from "@/lib/context/open-context";
import { record } from "@/lib/context/record";

/**
 * Back from Stripe without having paid, its session expired: the basket can change again, with 10 minutes at least (rule 12).
 * They may run up to 10 minutes past the hard limit, no further: going to Stripe again and again holds places for no
 * longer. Who comes back later than that finds the hold lapsed. A hold that is not paying is returned as it is.
 * @throws DomainError not_found
 */
export async function stopPaying(ctx: Context, input: { holdId: string }): Promise<HoldFacts> {
  return await ctx.transaction(async (inner) => {
    const grace = holdTimes.minutesAfterPayment;
    const stopped = await inner.db.$executeRaw`
      UPDATE hold SET status = 'active',
             expires_at = greatest(expires_at, least(now(), hard_limit_at) + make_interval(mins => ${grace}))
      WHERE id = ${input.holdId}::uuid AND status = 'paying'`;

    if (stopped === 1)
      await record(inner, {
        entity: "hold",
        entityId: input.holdId,
        from: "paying",
        to: "active",
      });
    return await getHold(inner, input);
  });
}
