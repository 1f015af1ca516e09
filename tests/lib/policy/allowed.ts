import type { State } from "@/lib/policy/history/state";
import type { Datum } from "@/lib/policy/moment";
import type { permits } from "@/lib/policy/permits";
import { questions } from "@/tests/lib/policy/walks";

export type Decide = typeof permits;

/** All that is allowed in a state, as "datum question", so that two states or two decisions can be compared. */
export function allowedIn(decide: Decide, state: State): Set<string> {
  const data = [...state.data.values()];
  return new Set(
    data.flatMap((datum) => allowedOf(decide, state, datum).map((n) => `${datum.id} ${n}`)),
  );
}

/** The numbers of the questions about one datum that are answered with yes. */
export function allowedOf(decide: Decide, state: State, datum: Datum): number[] {
  return questions.flatMap(({ act, facts }, n) => (decide(datum, act, facts, state) ? [n] : []));
}

/** @throws when something is allowed that was not. */
export function expectWithin<T>(fewer: Iterable<T>, more: Iterable<T>): void {
  const all = new Set(more);
  for (const one of fewer) if (!all.has(one)) throw new Error(`${one} is allowed, and was not.`);
}

/** @throws when not exactly the same is allowed. */
export function expectSame<T>(one: Set<T>, other: Set<T>): void {
  expectWithin(one, other);
  expectWithin(other, one);
}
