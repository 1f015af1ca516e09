import { foldRights } from "@/lib/policy/fold-rights";
import type { State } from "@/lib/policy/history/state";
import type { PolicyVersion } from "@/lib/policy/policy";

/** Puts a version in force. No datum changes; what every right comes to is folded once (I2, I12). Refused unless it is newer. */
export function publish(state: State, version: PolicyVersion): State {
  if (version.number <= state.version) return state;
  const versions = [...state.versions, version];
  return {
    ...{ ...state, versions, version: version.number, rights: foldRights(versions) },
    retired: new Map([...state.retired, [state.version, state.day]]),
    seq: state.seq + 1,
  };
}
