import { once } from "node:events";
import { beforeAll, expect, test } from "vitest";
import { manyPeople } from "@/tests/bench/rows/arranged/many-people";
import { collected } from "@/tests/lib/privacy/arrange";
import { announce } from "@/tests/support/announce";
import { useDatabase } from "@/tests/support/database";
import { forkProgram, hear } from "@/tests/support/fork-program";
import { trials } from "@/tests/support/scale";
import { runWorker } from "@/tests/support/worker";

const database = useDatabase();
const many = trials(12_000, 100_000);
const strangers = 3;

beforeAll(async () => {
  await manyPeople(database.owner, many);
  // Nothing of theirs is used in a new way.
  for (let at = 0; at < strangers; at += 1)
    await collected({ name: { given: "Bo", surname: "Example" } });
  await announce(database.owner, 2);
});

async function count(what: string): Promise<number> {
  const { rows } = await database.owner.query(`SELECT count(*)::int AS n FROM ${what}`);
  return rows[0].n;
}

const notices = "notice WHERE kind = 'policy_changed'";
const program = new URL("asking-program.ts", import.meta.url);

/** Kills a worker once it has written so many requests. @returns whether it was still at it. */
async function killAfter(written: number): Promise<boolean> {
  const worker = forkProgram(program);
  const gone = once(worker, "exit");
  await hear(worker);
  await expect
    .poll(() => count("choice_request"), { timeout: 60_000, interval: 5 })
    .toBeGreaterThanOrEqual(written);
  const alive = worker.exitCode === null;
  worker.kill("SIGKILL");
  await gone;
  return alive;
}

test("P45: whoever is killed while asking leaves nobody out and asks nobody twice", async () => {
  const kills = [await killAfter(1), await killAfter(Math.floor(many / 3))];
  expect(kills).toEqual([true, true]);
  const asked = await count("choice_request");
  expect(asked).toBeLessThan(many);
  // What was written was written whole: each request with its mail.
  expect(await count(notices)).toBe(asked);

  const worker = forkProgram(program);
  await hear(worker);
  const { rssMb } = (await hear(worker)) as { seconds: number; rssMb: number };
  await runWorker(database.owner, ["notice.queued"]);
  const everybody = many + 1;
  expect(await count("choice_request")).toBe(everybody);
  expect(await count("(SELECT DISTINCT person_id FROM choice_request) AS people")).toBe(everybody);
  expect(await count(notices)).toBe(everybody);
  expect(await count(`(SELECT DISTINCT person_id FROM ${notices}) AS people`)).toBe(everybody);
  expect(await count("outbox_event WHERE kind = 'notice.queued'")).toBe(everybody);
  // However many there are, one thousand at a time is in memory.
  expect(rssMb).toBeLessThan(600);
}, 300_000);
