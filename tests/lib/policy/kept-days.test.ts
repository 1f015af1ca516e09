import { expect, test } from "vitest";
import { keptDays } from "@/lib/policy/kept-days";
import { versionOf } from "@/tests/lib/policy/histories";

const version = (number: number, days: number) => ({
  ...versionOf(number, []),
  retention: { booking: { days, from: "" } },
});

test("P47: what was promised is never lengthened by a later version, and shortened at once", () => {
  const all = [version(1, 100), version(2, 300), version(3, 200)];
  expect([...keptDays("booking", all)]).toEqual([
    [1, 100],
    [2, 200],
    [3, 200],
  ]);
  expect([...keptDays("booking", [...all, version(4, 10)]).values()]).toEqual([10, 10, 10, 10]);
  expect(keptDays("claim", all).size).toBe(0);
});
