import type { Datum, Moment } from "@/lib/policy/moment";
import type { PolicyVersion } from "@/lib/policy/policy";

/**
 * A whole world to reason about: who has said what under which version. Every step from one state to the next is a function; one
 * that is refused returns the very state that it was given.
 */
export type State = Moment & {
  versions: readonly PolicyVersion[];
  /** On which day each version was replaced. */
  retired: ReadonlyMap<number, number>;
  /** The place in the ledger of what was written down last. */
  seq: number;
};

/** Before anything was published: nothing is collected, and nothing is allowed. */
export const nothing: State = {
  ...{ versions: [], retired: new Map(), version: 0, rights: [] },
  ...{ data: new Map(), choices: [], holds: [], day: 0, seq: 0 },
};

/** The state with these data in place of those of the same id. */
export function withData(state: State, data: readonly Datum[]): State {
  const changed = data.map((datum) => [datum.id, datum] as const);
  return { ...state, data: new Map([...state.data, ...changed]), seq: state.seq + 1 };
}
