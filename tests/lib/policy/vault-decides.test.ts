import fc from "fast-check";
import type pg from "pg";
import { beforeAll, expect, test } from "vitest";
import { ownerConnection } from "@/lib/db/role-connection";
import { foldRights, type Right } from "@/lib/policy/fold-rights";
import { permits } from "@/lib/policy/permits";
import type { PolicyVersion } from "@/lib/policy/policy";
import { withClient } from "@/scripts/database/prepare";
import { expectSame } from "@/tests/lib/policy/allowed";
import { answer, type Crowd, join, stateOf } from "@/tests/lib/policy/crowd";
import { historiesOver } from "@/tests/lib/policy/histories";
import { decideAll, readers, seenBy } from "@/tests/lib/policy/vault-look";
import {
  announceAll,
  forVault,
  type Held,
  shrinkVault,
  tables,
} from "@/tests/lib/policy/vault-world";
import { questions } from "@/tests/lib/policy/walks";
import { useDatabase } from "@/tests/support/database";
import { Random } from "@/tests/support/random";
import { trials } from "@/tests/support/scale";

const database = useDatabase();
const categories = Object.keys(tables) as Held[];
const seen = { states: 0, allowed: 0, refused: 0, shown: 0, hidden: 0 };

beforeAll(() => shrinkVault(database.owner));

test("P47: the database decides about every row as the policy means, whatever was published and answered (I15)", async () => {
  const [least, size] = [trials(1_000, 100_000), trials(20, 100)];
  const worlds = fc.tuple(historiesOver(categories), fc.integer());
  let runs = 0;
  await withClient(ownerConnection(), async (client) => {
    for (const [history, seed] of fc.sample(worlds, least / size)) {
      if (seen.states >= least) break;
      await live(client, history.map(forVault), new Random(seed), size);
      runs += 1;
    }
  });
  expect(runs).toBeGreaterThan(1);
  expect(seen.states).toBeGreaterThanOrEqual(least);
  // A world in which nothing is ever allowed, or nothing refused, would prove nothing.
  for (const count of [seen.allowed, seen.refused]) expect(count).toBeGreaterThan(seen.states);
  for (const count of [seen.shown, seen.hidden]) expect(count).toBeGreaterThan(seen.states / 10);
}, 600_000);

/** Versions come into force, people join and answer, and after each version everything is compared; nothing remains. */
async function live(
  client: pg.ClientBase,
  versions: PolicyVersion[],
  random: Random,
  size: number,
): Promise<void> {
  const crowd: Crowd = new Map();
  await client.query("BEGIN");
  await announceAll(client, versions);
  for (const { number } of versions) {
    await client.query("SELECT vault.take_effect($1)", [number]);
    await join(client, crowd, { size, version: number, random });
    await answer(client, crowd, { versions, inForce: number, random });
    const rights = foldRights(versions.slice(0, number));
    for (const category of categories) await compare(client, crowd, { category, rights });
    const drift = await client.query("SELECT * FROM vault.find_drift() WHERE row_count > 0");
    expect(drift.rows).toEqual([]);
  }
  await client.query("ROLLBACK");
}

type Look = { category: Held; rights: readonly Right[] };

/** Every decision about every row of a table, and which rows each role sees of it, as the database and as the model have them. */
async function compare(client: pg.ClientBase, crowd: Crowd, look: Look): Promise<void> {
  const { table } = tables[look.category];
  const meant = meantOf(crowd, look);
  const decided = await decideAll(client, table, [...meant.keys()]);
  for (const [person, wanted] of meant) {
    const answers = decided.get(person);
    const said = JSON.stringify(stateOf(crowd, person, look.rights).choices);
    if (answers !== wanted) throw new Error(`${answers} should be ${wanted}, after ${said}`);
    for (const yes of wanted) seen[yes === "1" ? "allowed" : "refused"] += 1;
    seen.states += 1;
  }
  for (const { role, opens } of readers) {
    const shown = [...meant].filter(([, wanted]) => opens.some((it, n) => it && wanted[n] === "1"));
    expectSame(await seenBy(client, role, table), new Set(shown.map(([person]) => person)));
    seen.shown += shown.length;
    seen.hidden += meant.size - shown.length;
  }
}

/** What the policy means for everybody's row, as a row of 0 and 1. */
function meantOf(crowd: Crowd, { category, rights }: Look): Map<string, string> {
  const everybody = [...crowd].map(([person, { data }]) => {
    const datum = data.get(category);
    if (!datum) throw new Error(`${person} told nothing.`);
    const state = stateOf(crowd, person, rights);
    return [
      person,
      questions.map(({ act, facts }) => Number(permits(datum, act, facts, state))).join(""),
    ] as const;
  });
  return new Map(everybody);
}
