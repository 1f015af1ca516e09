import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

const ours = ["app", "components", "emails", "lib"]
  .flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: "utf8" }).map((name) => `${folder}/${name}`),
  )
  .filter((name) => /\.tsx?$/.test(name) && !name.includes("/generated/"));

/** Where something like this is written. */
function filesWith(pattern: RegExp): string[] {
  return ours.filter((name) => pattern.test(readFileSync(name, "utf8")));
}

test("rule 111: nothing asks for the time but the clock, and the browser’s own for what it counts down", () => {
  expect(ours.length).toBeGreaterThan(500);
  expect(filesWith(/\bnew Date\(\)|\bDate\.now\(\)|Temporal\.Now/)).toEqual([
    "components/booking/hold-clock.tsx",
    "lib/clock.ts",
  ]);
});

test("rule 110: a time of day is written in two places, which name its zone", () => {
  expect(
    filesWith(/\b(timeStyle|hour12):|\bhour: "|toLocaleTimeString|toLocaleString\(\)/),
  ).toEqual(["components/booking/time-words.ts", "lib/dates.ts"]);
});
