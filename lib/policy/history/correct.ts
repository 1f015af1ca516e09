import { type State, withData } from "@/lib/policy/history/state";

/** Puts a new value in the place of one, under the version of the old: mending a typo lets no new policy in (I13). */
export function correct(state: State, { id, as }: { id: string; as: string }): State {
  const old = state.data.get(id);
  if (!old || old.gone || old.restricted || old.sources.length > 0 || state.data.has(as))
    return state;
  return withData(state, [
    { ...old, gone: true },
    { ...old, id: as },
  ]);
}
