import type { Right } from "@/lib/policy/fold-rights";
import type { Moment } from "@/lib/policy/moment";
import { offeredTo } from "@/lib/policy/offered-to";
import { rightsAt } from "@/lib/policy/rights-at";

/** What is asked of a person by the version that was announced last, or offered by the one in force. */
export function offeredNow(personId: string, moment: Moment, inForce: number): Right[] {
  const now = { ...moment, version: inForce, rights: rightsAt(inForce) };
  const rights = [...offeredTo(personId, moment), ...offeredTo(personId, now)];
  return [...new Map(rights.map((right) => [right.gid, right])).values()];
}
