import { type State, withData } from "@/lib/policy/history/state";
import type { Datum } from "@/lib/policy/moment";

/** What a form brings; `shown` is the version in its verified token, null when it has none or a forged one. */
export type Collected = Pick<Datum, "id" | "person" | "category" | "provenance" | "since"> & {
  shown: number | null;
};

/**
 * Takes in what a person typed, bound to the version that they had before their eyes, even if another came into force meanwhile
 * (I8). Refused without such a version, or when it was replaced on an earlier day: the form is shown again.
 */
export function collect(state: State, { shown, ...collected }: Collected): State {
  if (shown === null || state.data.has(collected.id)) return state;
  if (!state.versions.some(({ number }) => number === shown)) return state;
  if ((state.retired.get(shown) ?? state.day) < state.day) return state;
  const datum = { ...collected, version: shown, sources: [], restricted: false, gone: false };
  return withData(state, [datum]);
}
