import {
  appendFileSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { clock } from "@/lib/clock";
import { forgetPeople } from "@/lib/privacy/forget-people";
import { isBehindLog, keepRightsLog, readRightsLog } from "@/lib/worker/rights-log";
import { ann, collected } from "@/tests/lib/privacy/arrange";
import { useDatabase } from "@/tests/support/database";
import { untilPast } from "@/tests/support/until-past";

const database = useDatabase();
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), "iv-log-"));
});
afterEach(() => {
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true });
});

async function forgotten(): Promise<string> {
  const personId = await collected(ann);
  const input = { personIds: [personId], cause: "came_to_nothing" } as const;
  expect(await forgetPeople(database.open("rights"), {}, input)).toBe(1);
  return personId;
}

async function keep(): Promise<void> {
  await untilPast(database.owner);
  await keepRightsLog(database.open("jobs"), folder);
}
const people = () =>
  readRightsLog(folder).flatMap(({ erasures }) => erasures.map((row) => row["person_id"]));
const file = () => path.join(folder, readdirSync(folder).sort().at(-1) ?? "");

test("I20: every erasure is in the log once, sealed, and half a line that a power cut left does no harm", async () => {
  const first = await forgotten();
  await keep();
  const known = people();
  expect(known).toContain(first);
  expect(readFileSync(file(), "utf8")).not.toContain(first);
  await keep();
  expect(people()).toEqual(known);

  appendFileSync(file(), "half a li");
  expect(people()).toEqual(known);
  const second = await forgotten();
  await keep();
  expect(people()).toEqual([...known, second]);
  expect(await isBehindLog(database.open("jobs"), folder)).toBe(false);
});

test("P37: a line that was changed is found out", async () => {
  await forgotten();
  await keep();
  const text = readFileSync(file(), "utf8");
  writeFileSync(
    file(),
    `${text.slice(0, 40)}${text.charAt(40) === "A" ? "B" : "A"}${text.slice(41)}`,
  );
  expect(() => readRightsLog(folder)).toThrow();
});

test("files that are older than any backup go", async () => {
  await forgotten();
  await keep();
  const day = 86_400_000;
  vi.spyOn(clock, "now").mockReturnValue(new Date(Date.now() + 32 * day));
  await forgotten();
  await keep();
  expect(readdirSync(folder)).toHaveLength(1);
});
