import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { permits } from "@/lib/policy/permits";
import { choiceInvariants } from "@/tests/lib/policy/choice-invariants";
import { type Invariant, invariants } from "@/tests/lib/policy/invariants";
import { mutants } from "@/tests/lib/policy/mutants";
import { walks } from "@/tests/lib/policy/walks";
import { trials } from "@/tests/support/scale";

const all: Record<string, Invariant> = { ...invariants, ...choiceInvariants };

for (const [name, check] of Object.entries(all))
  test(name, () => {
    const runs = trials(250, 4_000);
    fc.assert(
      fc.property(walks, (states) => check(permits, states)),
      { numRuns: runs },
    );
  }, 600_000);

describe("P47: a decision that is wrong in one way breaks an invariant", () => {
  for (const [name, decide] of Object.entries(mutants))
    test(name, () => {
      const every = fc.property(walks, (states) => {
        for (const check of Object.values(all)) check(decide, states);
      });
      const { failed } = fc.check(every, { numRuns: 2_000, seed: 47, endOnFailure: true });
      expect(failed).toBe(true);
    }, 600_000);
});
