import type { Right } from "@/lib/policy/fold-rights";
import type { Datum } from "@/lib/policy/moment";
import { mayCarry } from "@/lib/policy/rights-in";

/** Whether a datum is what a question is about: of its category, and collected before its use was there. */
export function isNewKind(datum: Datum, rights: readonly Right[]): boolean {
  return rights.some((right) => mayCarry(datum, right) && !right.versions.includes(datum.version));
}
