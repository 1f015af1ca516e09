import { expect, test } from "vitest";
import { versions } from "@/lib/policy/versions/versions";
import { readingGrade } from "@/tests/lib/policy/reading-grade";

test("the formula tells an easy text from a hard one", () => {
  expect(readingGrade("The cat sat on the mat. It was a big cat.")).toBeLessThan(2);
  const hard =
    "The aforementioned organization reserves, notwithstanding contractual provisions to the contrary, discretionary authority over dissemination of personally identifiable information.";
  expect(readingGrade(hard)).toBeGreaterThan(18);
});

test("P1: somebody of fourteen can read every clause", () => {
  const hard = versions
    .flatMap(({ clauses }) => clauses)
    .map(({ id, paragraphs }) => `${id}: ${readingGrade(paragraphs.join(" ")).toFixed(1)}`)
    .filter((line) => Number(line.split(": ")[1]) > 8);
  expect(hard).toEqual([]);
});
