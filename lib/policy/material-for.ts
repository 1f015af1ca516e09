import { implies } from "@/lib/policy/condition";
import { type Effect, keyOf, type Right } from "@/lib/policy/fold-rights";
import type { Datum, Moment } from "@/lib/policy/moment";
import { mayCarry, rightsIn } from "@/lib/policy/rights-in";

/**
 * What the version in force would do with these data beyond what they may be used for: each right needs its person's answer, and
 * is off without one (P45, P46). Nothing, when there is no new use: then no mail is sent. Whoever asks leaves out what was already
 * answered, and passes a moment of a draft to see what publishing it would ask.
 */
export function materialFor(data: readonly Datum[], moment: Moment): Right[] {
  const live = data.filter((datum) => !datum.gone && !datum.restricted);
  return moment.rights
    .filter((right) => right.versions.at(-1) === moment.version)
    .filter((right) => live.some((datum) => isNewTo(datum, right, moment)));
}

function isNewTo(datum: Datum, right: Right, moment: Moment): boolean {
  // What the version of collection already offered was answered then.
  if (!mayCarry(datum, right) || right.versions.includes(datum.version)) return false;
  const same = rightsIn(datum, moment).filter(({ grant }) => keyOf(grant) === keyOf(right.grant));
  return !same.some(({ effect }) => reaches(effect, right.effect));
}

/** Whether one effect allows all that the other does, and for as long. */
export function reaches(one: Effect | null, other: Effect | null): boolean {
  if (!other) return true;
  return one !== null && implies(other.conditions, one.conditions) && other.days <= one.days;
}
