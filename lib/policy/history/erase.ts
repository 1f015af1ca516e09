import { type State, withData } from "@/lib/policy/history/state";
import type { Datum, Moment } from "@/lib/policy/moment";

/** Removes what is held about a person; what a hold covers stays for its uses and until its day, and is closed to all else (P43). */
export function erase(state: State, person: string): State {
  const theirs = [...state.data.values()].filter((datum) => datum.person === person);
  return withData(
    state,
    theirs.map((datum) =>
      isCovered(datum, state) ? { ...datum, restricted: true } : { ...datum, gone: true },
    ),
  );
}

function isCovered(datum: Datum, { holds, day }: Moment): boolean {
  return holds.some(
    ({ person, categories, until }) =>
      person === datum.person && categories.includes(datum.category) && day <= until,
  );
}
