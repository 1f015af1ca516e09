import { type State, withData } from "@/lib/policy/history/state";
import type { Datum } from "@/lib/policy/moment";
import type { Category } from "@/lib/policy/taxonomy";

type Derived = { id: string; category: Category; sources: readonly string[] };

/**
 * Makes a datum from others of one person: permitted what each of them is at that moment, under the oldest of their versions and
 * as theirs alone who typed the least trusted (I14). Refused when one of them is away.
 */
export function derive(state: State, { id, category, sources }: Derived): State {
  const found = sources
    .map((source) => state.data.get(source))
    .filter((datum): datum is Datum => datum !== undefined && !datum.gone && !datum.restricted);
  const [first] = found;
  if (!first || found.length < sources.length || state.data.has(id)) return state;
  if (found.some(({ person }) => person !== first.person)) return state;
  const version = Math.min(...found.map((datum) => datum.version));
  const third = found.find(({ provenance }) => provenance !== "self");
  const provenance = third?.provenance ?? "self";
  const made = { id, person: first.person, category, version, provenance, sources };
  return withData(state, [{ ...made, since: first.since, restricted: false, gone: false }]);
}
