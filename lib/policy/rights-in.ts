import { acceptedBy } from "@/lib/policy/accepted-by";
import type { Right } from "@/lib/policy/fold-rights";
import type { Datum, Moment } from "@/lib/policy/moment";
import { servesOthers } from "@/lib/policy/taxonomy";

/**
 * The rights that a datum carries: those of the version it was collected under (P47), and those that its person has said yes to
 * since (P46). In the database they are the bits of its row.
 */
export function rightsIn(datum: Datum, moment: Moment): Right[] {
  const accepted = acceptedBy(datum.person, moment);
  return moment.rights.filter(
    (right) => mayCarry(datum, right) && (isGiven(datum, right) || accepted.has(right.gid)),
  );
}

/** Whether a datum can carry a right at all: not of another category, nor beyond the trip when somebody else typed it (I14). */
export function mayCarry(datum: Datum, { grant }: Right): boolean {
  return (
    grant.category === datum.category && (datum.provenance === "self" || servesOthers(grant.use))
  );
}

function isGiven(datum: Datum, { grant, versions }: Right): boolean {
  return grant.basis !== "permission" && versions.includes(datum.version);
}
