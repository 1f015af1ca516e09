import { type Facts, holds } from "@/lib/policy/condition";
import type { Effect } from "@/lib/policy/fold-rights";
import type { Datum, Moment } from "@/lib/policy/moment";
import type { Act } from "@/lib/policy/policy";
import { rightsIn } from "@/lib/policy/rights-in";

/**
 * Whether something may be done with a datum now: the meaning of the policy, which the database decides with bits (P47). What no
 * right covers is refused (I1); what was computed is permitted only what each of its sources is (I14).
 */
export function permits(datum: Datum, act: Act, facts: Facts, moment: Moment): boolean {
  return (
    !datum.gone &&
    (!datum.restricted || isHeld(datum, act, moment)) &&
    rightsIn(datum, moment).some(
      ({ grant, effect }) =>
        isFor(grant, act) &&
        effect !== null &&
        holds(effect.conditions, facts) &&
        isKept(datum, effect, moment),
    ) &&
    datum.sources.every((id) => {
      const source = moment.data.get(id);
      return source !== undefined && permits(source, act, facts, moment);
    })
  );
}

/** Whether a hold keeps a restricted datum for this use, and for today (P43). */
function isHeld(datum: Datum, act: Act, { holds, day }: Moment): boolean {
  return holds.some(
    (hold) =>
      hold.person === datum.person &&
      hold.categories.includes(datum.category) &&
      hold.uses.includes(act.use) &&
      day <= hold.until,
  );
}

/** Whether two acts are the same thing done for the same use, to or by the same recipient. */
function isFor(one: Act, other: Act): boolean {
  return one.use === other.use && one.recipient === other.recipient && one.mode === other.mode;
}

/** Whether a datum is still kept under a right: its clock has not started, or not run out. */
function isKept(datum: Datum, { days }: Effect, { day }: Pick<Moment, "day">): boolean {
  return datum.since === null || day <= datum.since + days;
}
