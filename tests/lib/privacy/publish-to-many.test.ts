import { beforeAll, expect, test } from "vitest";
import { offeredTo } from "@/lib/policy/offered-to";
import { rightsAt } from "@/lib/policy/rights-at";
import { answerChoices } from "@/lib/privacy/answer-choices";
import { applyVersions } from "@/lib/privacy/apply-versions";
import { loadMoment } from "@/lib/privacy/vault/load-moment";
import { manyPeople } from "@/tests/bench/rows/arranged/many-people";
import { announce } from "@/tests/support/announce";
import { useDatabase } from "@/tests/support/database";
import { trials } from "@/tests/support/scale";

const database = useDatabase();
const size = trials(2_000, 100_000);
let people: string[] = [];

beforeAll(async () => {
  people = await manyPeople(database.owner, size);
});

/** Where every row stands and who wrote it last: one that was written again stands elsewhere. */
async function whereRowsStand(): Promise<Map<string, string>> {
  const { rows } = await database.owner.query<{ id: string; at: string }>(
    "SELECT person_id AS id, ctid || ' ' || xmin AS at FROM vault.email",
  );
  return new Map(rows.map(({ id, at }) => [id, at]));
}

test("P45, P47: a version takes effect over everybody at once, and no row of theirs is written again (I2, I15)", async () => {
  const before = await whereRowsStand();
  await announce(database.owner, 2);
  await applyVersions(database.open("jobs"));
  expect(before.size).toBeGreaterThanOrEqual(size);
  expect(await whereRowsStand()).toEqual(before);
  const { rows } = await database.owner.query(
    "SELECT (SELECT max(number) FROM policy_effect) AS number, sum(row_count)::int AS drifted FROM vault.find_drift()",
  );
  expect(rows).toEqual([{ number: 2, drifted: 0 }]);
}, 300_000);

test("P46: an answer is written into the rows of who gave it, within 5 ms, and into nobody else's (I4)", async () => {
  const before = await whereRowsStand();
  const rights = database.open("rights");
  const willing = people.slice(0, 40);
  const given: string[] = [];
  for (const personId of willing) {
    const moment = await loadMoment(rights, { personIds: [personId], version: 2 });
    const held = [...moment.data.values()].map(({ category }) => category);
    const offered = offeredTo(personId, { ...moment, version: 2, rights: rightsAt(2) });
    const right = offered.find(({ grant }) => held.includes(grant.category));
    const gid = right?.gid ?? "";
    given.push(gid);
    await answerChoices(rights, { personId, answers: [{ gid, answer: "accept" }], via: "test" });
  }
  const after = await whereRowsStand();
  const rewritten = [...after].filter(([id, at]) => before.get(id) !== at).map(([id]) => id);
  expect(rewritten.sort()).toEqual([...willing].sort());

  const times: number[] = [];
  for (const [at, personId] of willing.entries()) {
    const start = performance.now();
    await database.owner.query(
      "INSERT INTO choice (person_id, gid, answer, via) VALUES ($1, $2, 'withdraw', 'test')",
      [personId, given[at]],
    );
    times.push(performance.now() - start);
  }
  // What else runs on the machine takes its time too, but not of every one.
  const quarter = times.sort((a, b) => a - b)[times.length / 4];
  expect(quarter).toBeLessThan(5);
}, 300_000);
