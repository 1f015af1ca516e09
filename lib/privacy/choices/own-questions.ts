import type { Context } from "@/lib/context/open-context";
import { sql } from "@/lib/db/sql";
import { acceptedBy } from "@/lib/policy/accepted-by";
import { type AskedUse, askedUses } from "@/lib/policy/asked-uses";
import type { Right } from "@/lib/policy/fold-rights";
import { carriedGids } from "@/lib/privacy/choices/carried-gids";
import { offeredNow } from "@/lib/privacy/choices/offered-now";
import { loadMoment } from "@/lib/privacy/vault/load-moment";

type Loaded = Awaited<ReturnType<typeof loadMoment>>;

/** One question to people who answer as one, and which of its rights each of them may answer. */
export type OwnQuestion = AskedUse & {
  of: { personId: string; rights: Right[]; accepted: ReadonlySet<string> }[];
};

/**
 * Every question that people may answer now: what is offered to them, and what they said yes to and may take back (P46). Under the
 * purpose `rights`.
 */
export async function ownQuestions(
  ctx: Context,
  personIds: readonly string[],
): Promise<{ questions: OwnQuestion[]; moment: Loaded }> {
  const [number] = await ctx.db.$queryRaw<{ announced: number; inForce: number }[]>(sql`
    SELECT (SELECT max(number) FROM policy_version) AS announced, (SELECT max(number) FROM policy_effect) AS "inForce"`);
  const { announced = 1, inForce = 1 } = number ?? {};
  const moment = await loadMoment(ctx, { personIds, version: announced });
  const carried = await carriedGids(ctx);
  const people = personIds.map((personId) => {
    const accepted = acceptedBy(personId, moment);
    const given = moment.rights.filter(({ gid }) => accepted.has(gid));
    const offered = offeredNow(personId, moment, inForce);
    const rights = [...new Map([...offered, ...given].map((right) => [right.gid, right])).values()];
    return { personId, rights: rights.filter(({ gid }) => carried.has(gid)), accepted };
  });
  const every = new Map(people.flatMap(({ rights }) => rights).map((right) => [right.gid, right]));
  const questions = askedUses([...every.values()]).map((asked) => ({
    ...asked,
    of: people
      .map((one) => ({ ...one, rights: one.rights.filter(({ gid }) => asked.gids.includes(gid)) }))
      .filter(({ rights }) => rights.length > 0),
  }));
  return { questions, moment };
}
