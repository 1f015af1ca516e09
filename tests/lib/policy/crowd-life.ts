import type pg from "pg";
import { foldRights, type Right } from "@/lib/policy/fold-rights";
import { permits } from "@/lib/policy/permits";
import type { PolicyVersion } from "@/lib/policy/policy";
import { expectSame } from "@/tests/lib/policy/allowed";
import { answer, type Crowd, introduce, stateOf, tell } from "@/tests/lib/policy/crowd";
import { decideAll, readers, seenBy } from "@/tests/lib/policy/vault-look";
import { announceAll, forVault, type Held, tables } from "@/tests/lib/policy/vault-world";
import { questions } from "@/tests/lib/policy/walks";
import { Random } from "@/tests/support/random";

const categories = Object.keys(tables) as Held[];

type Life = { history: readonly PolicyVersion[]; seed: number; size: number; mutant?: string };

/** How many rows were looked at, and what was found. */
export type Seen = Record<"states" | "allowed" | "refused" | "shown" | "hidden", number>;

/** Versions come into force, people join and answer, and after each version everything is compared; nothing remains. */
export async function liveInCrowd(
  client: pg.ClientBase,
  { history, seed, size, mutant = "" }: Life,
): Promise<Seen> {
  const versions = history.map(forVault);
  const random = new Random(seed);
  const seen = { states: 0, allowed: 0, refused: 0, shown: 0, hidden: 0 };
  const crowd: Crowd = new Map();
  await client.query("BEGIN");
  try {
    await announceAll(client, versions);
    await client.query(mutant);
    for (const { number } of versions) {
      await client.query("SELECT vault.take_effect($1)", [number]);
      await introduce(client, crowd, size);
      await answer(client, crowd, { versions, inForce: number, random });
      await tell(client, crowd, { version: number, random });
      await answer(client, crowd, { versions, inForce: number, random });
      const rights = foldRights(versions.slice(0, number));
      for (const category of categories) await compare(client, crowd, { category, rights, seen });
      const drift = await client.query("SELECT * FROM vault.find_drift() WHERE row_count > 0");
      if (drift.rows.length > 0) throw new Error("a row carries what it has not earned");
    }
    return seen;
  } finally {
    await client.query("ROLLBACK");
  }
}

type Look = { category: Held; rights: readonly Right[]; seen: Seen };

/** Every decision about every row of a table, and which rows each role sees of it, as the database and as the model have them. */
async function compare(client: pg.ClientBase, crowd: Crowd, look: Look): Promise<void> {
  const { table } = tables[look.category];
  const meant = meantOf(crowd, look);
  const decided = await decideAll(client, table, [...meant.keys()]);
  for (const [person, wanted] of meant) {
    const answers = decided.get(person);
    const said = JSON.stringify(stateOf(crowd, person, look.rights).choices);
    if (answers !== wanted) throw new Error(`${answers} should be ${wanted}, after ${said}`);
    for (const yes of wanted) look.seen[yes === "1" ? "allowed" : "refused"] += 1;
    look.seen.states += 1;
  }
  for (const { role, opens } of readers) {
    const shown = [...meant].filter(([, wanted]) => opens.some((it, n) => it && wanted[n] === "1"));
    expectSame(await seenBy(client, role, table), new Set(shown.map(([person]) => person)));
    look.seen.shown += shown.length;
    look.seen.hidden += meant.size - shown.length;
  }
}

/** What the policy means for everybody's row, as a row of 0 and 1. */
function meantOf(crowd: Crowd, { category, rights }: Omit<Look, "seen">): Map<string, string> {
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
