import type { Right } from "@/lib/policy/fold-rights";
import { materialFor } from "@/lib/policy/material-for";
import type { Moment } from "@/lib/policy/moment";
import { mayCarry } from "@/lib/policy/rights-in";

/**
 * What a person may say yes to now: new uses of what we hold about them, and the uses of the version in force that need a yes, also
 * before there is anything to use: a yes comes first, and holds for what is collected afterwards. A page shows these, each with its
 * own answer, and nothing else (P46).
 */
export function offeredTo(person: string, moment: Moment): Right[] {
  const theirs = [...moment.data.values()].filter((datum) => datum.person === person);
  const live = theirs.filter((datum) => !datum.gone && !datum.restricted);
  const asked = new Set(materialFor(live, moment));
  const isNew = (right: Right) => asked.has(right) && live.some((datum) => mayCarry(datum, right));
  return moment.rights
    .filter((right) => right.versions.at(-1) === moment.version)
    .filter((right) => right.grant.basis === "permission" || isNew(right));
}
