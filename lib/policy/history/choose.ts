import type { Choice } from "@/lib/policy/accepted-by";
import type { State } from "@/lib/policy/history/state";
import { offeredTo } from "@/lib/policy/offered-to";

/** Writes down an answer. A yes is refused to what no page shows this person now (I4, I10); a no is always taken. */
export function choose(state: State, choice: Omit<Choice, "seq">): State {
  const { person, gid, answer } = choice;
  const offered = offeredTo(person, state).some((right) => right.gid === gid);
  if (answer === "accept" && !offered) return state;
  const seq = state.seq + 1;
  return { ...state, choices: [...state.choices, { ...choice, seq }], seq };
}
