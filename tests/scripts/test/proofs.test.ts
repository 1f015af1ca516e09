import { expect, test } from "vitest";
import { readProof } from "@/scripts/test/evidence/proofs";

test("a test proves the promises that its name begins with, and no other", () => {
  expect(readProof("P4, P22: what leaves is written down", "tests/lib/a.test.ts")).toEqual([
    { promises: ["P4", "P22"], test: "what leaves is written down", file: "tests/lib/a.test.ts" },
  ]);
  for (const title of ["rule 9: a hold lapses", "what P4 says: nothing", "P4 and P22: both", "P4:"])
    expect(readProof(title, "tests/lib/a.test.ts")).toEqual([]);
});
