import fc from "fast-check";
import { expect, test } from "vitest";
import type { State } from "@/lib/policy/history/state";
import { permits } from "@/lib/policy/permits";
import { decideByBits } from "@/tests/lib/policy/decide-by-bits";
import { questionsIn, walks } from "@/tests/lib/policy/walks";
import { trials } from "@/tests/support/scale";

test("P47: bits in the row and masks per use decide as the policy means, in every state (I15)", () => {
  const least = trials(1_000, 100_000);
  const seen = { states: 0, allowed: 0, refused: 0 };
  const compare = (decide: typeof permits, state: State) => {
    for (const { datum, act, facts } of questionsIn(state)) {
      const meant = permits(datum, act, facts, state);
      if (decide(datum, act, facts, state) !== meant)
        throw new Error(`${JSON.stringify({ datum, act, facts })} is ${meant}`);
      seen[meant ? "allowed" : "refused"] += 1;
    }
  };
  fc.assert(
    fc.property(walks, (states) => {
      const { follow, decide } = decideByBits();
      for (const state of states) {
        follow(state);
        compare(decide, state);
        seen.states += 1;
      }
    }),
    { numRuns: least / 5 },
  );
  expect(seen.states).toBeGreaterThanOrEqual(least);
  // A world in which nothing is ever allowed, or nothing refused, would prove nothing.
  expect(seen.allowed).toBeGreaterThan(seen.states);
  expect(seen.refused).toBeGreaterThan(seen.states);
}, 600_000);
