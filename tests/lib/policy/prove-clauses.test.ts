import { expect, test } from "vitest";
import type { Evidence } from "@/lib/policy/policy";
import { proveClauses } from "@/lib/policy/prove-clauses";

const clauses = [
  { id: "alone", promises: ["P1"] },
  { id: "both", promises: ["P1", "P2"] },
  { id: "neither", promises: ["P3"] },
] satisfies Parameters<typeof proveClauses>[0];

const evidence: Evidence = {
  ...{ date: "2026-11-24", tree: "" },
  promises: [
    { id: "P1", text: "", proofs: [{ test: "one", file: "a" }] },
    {
      ...{ id: "P2", text: "", awaits: "partners" },
      proofs: [
        { test: "one", file: "a" },
        { test: "one", file: "b" },
      ],
    },
    { id: "P3", text: "", awaits: "partners", proofs: [] },
  ],
};

test("P1: a clause is proven by each test of its promises once, and awaits what any of them awaits", () => {
  expect(proveClauses(clauses, evidence)).toEqual({
    alone: { tests: 1, awaits: [] },
    both: { tests: 2, awaits: ["partners"] },
    neither: { tests: 0, awaits: ["partners"] },
  });
});
