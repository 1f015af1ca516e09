import fc from "fast-check";
import { expect, test } from "vitest";
import { conjoin, type Facts, holds, implies } from "@/lib/policy/condition";
import type { Condition, Fact } from "@/lib/policy/policy";

const known: readonly Fact[] = ["orderProblem", "openCase", "twoPerson", "signedUp:transfer"];

const condition = fc.oneof(
  fc.constantFrom<Condition>(...known),
  fc.integer({ min: 1, max: 3 }).map((n): Condition => `k>=${n}`),
  fc.integer({ min: 1, max: 3 }).map((n): Condition => `overdueDays>=${n}`),
);
const conditions = fc.uniqueArray(condition, { maxLength: 4 });

/** Every way that things can stand, as far as these conditions tell them apart. */
const everyCase: readonly Facts[] = [0, 1, 2, 3].flatMap((k) =>
  [0, 1, 2, 3].flatMap((overdueDays) =>
    [...Array(1 << known.length).keys()].map((chosen) => ({
      true: known.filter((_, at) => chosen & (1 << at)),
      counts: { k, overdueDays },
    })),
  ),
);

test("one condition implies another just when there is no case that meets it and not the other", () => {
  fc.assert(
    fc.property(conditions, conditions, (these, those) => {
      const always = everyCase.every((facts) => !holds(these, facts) || holds(those, facts));
      expect(implies(these, those)).toBe(always);
    }),
    { numRuns: 200 },
  );
});

test("both at once is met just when both are, and spelled in one way", () => {
  fc.assert(
    fc.property(conditions, conditions, (these, those) => {
      const both = conjoin(these, those);
      for (const facts of everyCase)
        expect(holds(both, facts)).toBe(holds(these, facts) && holds(those, facts));
      expect(conjoin(those, these)).toEqual(both);
      expect(conjoin(both, these)).toEqual(both);
    }),
    { numRuns: 200 },
  );
});

test("a count that nobody gave is none, and a condition that is no number is never met", () => {
  const nothing: Facts = { true: [], counts: {} };
  const plenty: Facts = { true: known, counts: { k: 99 } };
  expect(holds([], nothing)).toBe(true);
  expect(holds(["k>=1"], nothing)).toBe(false);
  for (const odd of ["k>=0", "k>=-1", "k>=1.5", "k>=010", "k>=", "age>=1"] as Condition[])
    expect(holds([odd], plenty)).toBe(false);
});
