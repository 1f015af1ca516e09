import { once } from "node:events";
import { beforeAll, expect, test } from "vitest";
import { manyPeople } from "@/tests/bench/rows/arranged/many-people";
import { useDatabase } from "@/tests/support/database";
import { forkProgram, hear } from "@/tests/support/fork-program";
import { manyCustomers } from "@/tests/support/many-customers";
import { trials } from "@/tests/support/scale";

const database = useDatabase();
const many = trials(6_000, 100_000);
const program = new URL("statements-program.ts", import.meta.url);
const after = { october: "2026-11-02T12:00:00Z", november: "2026-12-02T12:00:00Z" };
let customers = 0;

beforeAll(async () => {
  await manyPeople(database.owner, many);
  customers = await manyCustomers(database.owner, { entries: 3, from: "2026-10-29" });
}, 300_000);

async function count(what: string): Promise<number> {
  const { rows } = await database.owner.query(`SELECT count(*)::int AS n FROM ${what}`);
  return rows[0].n;
}

/** Kills a run once it has issued so many. @returns whether it was still at it. */
async function killAfter(issued: number): Promise<boolean> {
  const worker = forkProgram(program, { NOW: after.october });
  const gone = once(worker, "exit");
  await hear(worker);
  await expect
    .poll(() => count("statement"), { timeout: 120_000, interval: 5 })
    .toBeGreaterThanOrEqual(issued);
  const alive = worker.exitCode === null;
  worker.kill("SIGKILL");
  await gone;
  return alive;
}

async function two(NOW: string, HOW = ""): Promise<{ rssMb: number }[]> {
  const workers = [1, 2].map(() => forkProgram(program, { NOW, HOW }));
  await Promise.all(workers.map(hear));
  return (await Promise.all(workers.map(hear))) as { rssMb: number }[];
}

// Calibration: two who look at what is missing and write it, without the guard.
test("without the lock, looking at what is missing and writing it issues some twice", async () => {
  await database.owner.query("CREATE TABLE unguarded_statement (customer_id uuid, closing bigint)");
  await two(after.october, "unguarded");
  expect(await count("unguarded_statement")).toBeGreaterThan(
    await count("(SELECT DISTINCT customer_id FROM unguarded_statement) AS once"),
  );
  await database.owner.query("DROP TABLE unguarded_statement");
}, 600_000);

test("rules 86 and 105: whoever is killed in the middle of a run leaves nobody out and issues nothing twice, and each has its mail", async () => {
  const kills = [await killAfter(1), await killAfter(Math.floor(many / 3))];
  expect(kills).toEqual([true, true]);
  const issued = await count("statement");
  expect(issued).toBeLessThan(customers);
  expect(await count("notice WHERE kind = 'statement_issued'")).toBe(issued);
  const results = await two(after.october);
  expect(await count("statement WHERE month = '2026-10-01'")).toBe(customers);
  expect(await count("(SELECT DISTINCT customer_id FROM statement) AS once")).toBe(customers);
  expect(await count("notice WHERE kind = 'statement_issued'")).toBe(customers);
  expect(await count("outbox_event WHERE kind = 'notice.queued'")).toBe(customers);
  expect(await count("statement_line")).toBe(customers * 3);
  // However many there are, five hundred at a time are in memory.
  for (const { rssMb } of results) expect(rssMb).toBeLessThan(600);
}, 600_000);

test("rule 86: two workers at once, for a month in which nothing moved: each statement once, and how far it came is on record", async () => {
  await two(after.november);
  expect(await count("statement WHERE month = '2026-11-01'")).toBe(customers);
  const { rows } = await database.owner.query(
    "SELECT expected, looked, issued, ended_at IS NOT NULL AS done FROM statement_run ORDER BY month",
  );
  const run = { expected: customers, looked: customers, issued: customers, done: true };
  expect(rows).toEqual([run, run]);
}, 600_000);
