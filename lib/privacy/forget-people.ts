import { clock } from "@/lib/clock";
import type { Context } from "@/lib/context/open-context";
import { localDateOf } from "@/lib/dates";
import type { ErasureCause } from "@/lib/privacy/erasing";
import { aliveOf, eraseLocked } from "@/lib/privacy/erasure/erase-locked";
import { lockPeople } from "@/lib/privacy/erasure/lock-people";
import { planOf } from "@/lib/privacy/erasure/plan-of";
import { readRows } from "@/lib/privacy/erasure/read-rows";
import type { Holders } from "@/lib/privacy/holders";

/**
 * Erases people whom nobody needs to ask, because what we promised to keep them for is over (P2, P43), under `rights`. Who is held
 * up by something that is under way is left for the next time.
 * @returns how many were erased just now.
 */
export async function forgetPeople(
  ctx: Context,
  holders: Holders,
  input: { personIds: readonly string[]; cause: Exclude<ErasureCause, "asked"> },
): Promise<number> {
  const { personIds, cause } = input;
  if (personIds.length === 0) return 0;
  return await ctx.transaction(async (inner) => {
    await lockPeople(inner, personIds);
    const alive = await aliveOf(inner, personIds);
    const each = Object.values(holders);
    const found = await Promise.all(each.map((one) => one.holdsOn(inner, { personIds: alive })));
    const waits = new Set(found.flatMap(({ obstacles }) => obstacles.map((one) => one.personId)));
    const free = alive.filter((personId) => !waits.has(personId));
    const { people } = planOf(free, {
      rows: await readRows(inner, free),
      holds: found.flatMap(({ holds }) => holds),
      today: localDateOf(clock.now()),
    });
    await eraseLocked(inner, holders, { people, cause, planHash: null });
    return people.length;
  });
}
