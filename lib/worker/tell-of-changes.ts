import { emit } from "@/lib/context/emit";
import type { Context } from "@/lib/context/open-context";
import { queueNotices } from "@/lib/notices/queue-notices";
import { askPeople } from "@/lib/privacy/ask-people";

const most = 1000;
// Well below the time after which a job counts as lost.
const patienceMs = 20_000;

/**
 * Asks everybody to whom an announced version brings a new use, by one mail each (P45). Each thousand is a transaction that also
 * says how far it came, so a worker that is killed loses and doubles nothing; after a while the rest is left to another job.
 */
export async function tellOfChanges(ctx: Context, input: { number: number }): Promise<void> {
  const until = performance.now() + patienceMs;
  while (!(await askNext(ctx, input.number, until)));
}

/** @returns whether nothing is left for this job. */
async function askNext(ctx: Context, number: number, until: number): Promise<boolean> {
  return await ctx.transaction(async (inner) => {
    const { asked, done } = await askPeople(inner, { number, most });
    const reachable = asked.filter(({ hasEmail }) => hasEmail);
    await queueNotices(
      inner,
      reachable.map(({ requestId, personId }) => ({
        ...{ kind: "policy_changed", event: "asked", subjectId: requestId, personId },
      })),
    );
    if (done || performance.now() < until) return done;
    await emit(inner, "policy.asking", { number });
    return true;
  });
}
