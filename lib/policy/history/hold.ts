import type { State } from "@/lib/policy/history/state";
import type { Hold } from "@/lib/policy/moment";

/**
 * Writes down why something of a person must be kept, for which uses and until when. Refused once it was erased: what stayed
 * then stays as its plan said, for no further use and no longer (P43).
 */
export function hold(state: State, reason: Hold): State {
  const erased = [...state.data.values()].some(
    ({ person, restricted }) => person === reason.person && restricted,
  );
  return erased ? state : { ...state, holds: [...state.holds, reason], seq: state.seq + 1 };
}
