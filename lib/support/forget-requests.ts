import { clock } from "@/lib/clock";
import type { Context } from "@/lib/context/open-context";
import { sql } from "@/lib/db/sql";
import { forgetPeople } from "@/lib/privacy/forget-people";
import { getKeptDays } from "@/lib/privacy/get-kept-days";
import type { Holders } from "@/lib/privacy/holders";

const day = 86_400_000;
const batch = 50;
const nobody = "00000000-0000-0000-0000-000000000000";
/** So long may somebody here take to answer, or to find out who asks. */
const openDays = 30;

type Due = { id: string; over: boolean };

/**
 * Destroys what people wrote to support: as long after it was settled as the policy says, as long after it was asked where whoever
 * proved who they are went no further, and after a month where nobody did (P2, P43). Run daily under `rights`.
 * @returns how many people were erased.
 */
export async function forgetRequests(ctx: Context, holders: Holders): Promise<number> {
  const kept = await getKeptDays(ctx, { retentionClass: "claim" });
  const settledBefore = ago(Math.min(...kept.values()));
  let erased = 0;
  for (let after = nobody; ; ) {
    const people = await ctx.db.$queryRaw<Due[]>(sql`
      SELECT r.person_id AS id, r.settled_at IS NOT NULL AS over FROM support_request r
      JOIN person w ON w.id = r.person_id AND w.erased_at IS NULL
      WHERE r.person_id > ${after}::uuid AND CASE
        WHEN r.settled_at IS NOT NULL THEN r.settled_at < ${settledBefore}
        WHEN EXISTS (SELECT FROM support_proof p WHERE p.request_id = r.id) THEN r.asked_at < ${settledBefore}
        ELSE r.asked_at < ${ago(openDays)} END
      ORDER BY r.person_id LIMIT ${batch}`);
    for (const over of [true, false]) {
      const personIds = people.filter((one) => one.over === over).map(({ id }) => id);
      const cause = over ? "kept_long_enough" : "came_to_nothing";
      erased += await forgetPeople(ctx, holders, { personIds, cause });
    }
    if (people.length < batch) return erased;
    after = people.at(-1)?.id ?? after;
  }
}

function ago(days: number): Date {
  return new Date(clock.now().getTime() - days * day);
}
