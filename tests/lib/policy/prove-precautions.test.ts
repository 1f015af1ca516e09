import { expect, test } from "vitest";
import { precautions } from "@/lib/policy/precautions";
import { promises } from "@/lib/policy/promises";
import { provePrecautions } from "@/lib/policy/prove-precautions";

const evidenceOf = (titles: readonly string[]) => ({
  ...{ date: "2026-11-28", tree: "" },
  promises: promises.map((facts) => ({
    ...facts,
    proofs: facts.id === "P30" ? titles.map((test) => ({ test, file: "" })) : [],
  })),
});

test("P30: a precaution counts as shown once each of its tests ran, and is said with its part and how many there are", () => {
  const [, , third] = precautions;
  const [one = "", ...rest] = third?.tests ?? [];
  expect(rest.length).toBeGreaterThan(0);
  const shownBy = (titles: readonly string[]) => provePrecautions(evidenceOf(titles))[2]?.shown;
  expect(shownBy([])).toBe(false);
  expect(shownBy([one])).toBe(false);
  expect(shownBy([one, ...rest])).toBe(true);
  for (const { what, tests } of precautions) {
    expect(what).toMatch(/^[A-Z].*\.$/);
    expect(tests.length).toBeGreaterThan(0);
  }
});
