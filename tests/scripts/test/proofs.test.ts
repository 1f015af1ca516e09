import { expect, test } from "vitest";
import { readProof } from "@/scripts/test/evidence/proofs";

test("a test proves the promises that its name begins with, and no other", () => {
  expect(readProof("P4, P22: what leaves is written down", "tests/lib/a.test.ts")).toEqual([
    { promises: ["P4", "P22"], test: "what leaves is written down", file: "tests/lib/a.test.ts" },
  ]);
  for (const title of ["rule 9: a hold lapses", "what P4 says: nothing", "P4 and P22: both", "P4:"])
    expect(readProof(title, "tests/lib/a.test.ts")).toEqual([]);
});

test("invariants and rules may be named beside promises", () => {
  const promisesOf = (title: string) =>
    readProof(title, "a.test.ts").flatMap((one) => one.promises);
  expect(promisesOf("P34, I22: nobody looks unseen")).toEqual(["P34"]);
  expect(promisesOf("I19, P43: nothing is left")).toEqual(["P43"]);
  expect(promisesOf("rules 77 and 116, P43: it is kept as long as bills are")).toEqual(["P43"]);
  expect(promisesOf("rule 33, P39: it is billed at once")).toEqual(["P39"]);
  expect(promisesOf("I18: nobody changes a ledger")).toEqual([]);
});
