import { expect, test } from "vitest";
import { promises } from "@/lib/policy/promises";
import { versions } from "@/lib/policy/versions/versions";

test("P1: the 47 promises are there in their order, and clauses make no other", () => {
  const ids = promises.map(({ id }) => id);
  expect(ids).toEqual(Array.from({ length: 47 }, (_, at) => `P${at + 1}`));
  const made = versions.flatMap(({ clauses }) => clauses).flatMap((clause) => clause.promises);
  expect(made.filter((id) => !ids.includes(id))).toEqual([]);
});
