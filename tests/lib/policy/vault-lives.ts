import fc from "fast-check";
import type pg from "pg";
import { publish } from "@/lib/policy/history/publish";
import { nothing, type State } from "@/lib/policy/history/state";
import { permits } from "@/lib/policy/permits";
import type { PolicyVersion } from "@/lib/policy/policy";
import { expectSame, expectWithin } from "@/tests/lib/policy/allowed";
import { historiesOver } from "@/tests/lib/policy/histories";
import { decideAll, readers, seenBy } from "@/tests/lib/policy/vault-look";
import {
  categories,
  heldOf,
  isDone,
  people,
  type Step,
  steps,
} from "@/tests/lib/policy/vault-steps";
import { announceAll, forVault, tables } from "@/tests/lib/policy/vault-world";
import { questions } from "@/tests/lib/policy/walks";

type World = { state: State; versions: readonly PolicyVersion[]; allowed: Set<string> };

/**
 * Anything may happen, in any order, in the model and in the database: after every step both allow exactly the same, nothing but a
 * yes has added to what a row allowed, and what was refused to one was refused to the other.
 */
export function vaultLives(client: pg.ClientBase, mutant = "") {
  const list = steps.map((step) => step.map((taken) => commandOf(taken)));
  return fc.asyncProperty(
    historiesOver(categories),
    fc.commands(list, { maxCommands: 24, size: "max" }),
    async (history, commands) => {
      const [first] = history;
      if (!first) throw new Error("a history has a first version");
      const world = { state: publish(nothing, first), versions: history, allowed: new Set("") };
      await client.query("BEGIN");
      try {
        await announceAll(client, history.map(forVault));
        await client.query("INSERT INTO person (id) SELECT unnest($1::uuid[])", [people]);
        await client.query(`${mutant}; SELECT vault.take_effect(1)`);
        await fc.asyncModelRun(() => ({ model: world, real: client }), commands);
      } finally {
        await client.query("ROLLBACK");
      }
    },
  );
}

function commandOf({ name, take }: Step): fc.AsyncCommand<World, pg.ClientBase> {
  return {
    toString: () => name,
    check: ({ state, versions }) => take(state, versions) !== null,
    run: async (world, client) => {
      const deed = take(world.state, world.versions);
      if (!deed) return;
      const done = await isDone(client, deed.sql);
      if (done !== (deed.next !== world.state)) throw new Error(`${name}: done is ${done}`);
      const before = world.allowed;
      world.allowed = await allowedIn(client);
      if (!deed.widens) expectWithin(stillHeld(world.allowed, world.state), before);
      world.state = deed.next;
      expectSame(world.allowed, meantIn(deed.next));
      await expectSeen(client, world);
    },
  };
}

/** All that the database allows, as "person table question"; and that no row carries what it has not earned. */
async function allowedIn(client: pg.ClientBase): Promise<Set<string>> {
  const drift = await client.query("SELECT FROM vault.find_drift() WHERE row_count > 0");
  if (drift.rowCount !== 0) throw new Error("a row carries what it has not earned");
  const allowed = new Set<string>();
  for (const category of categories) {
    const { table } = tables[category];
    for (const [person, answers] of await decideAll(client, table, people))
      [...answers].forEach((yes, n) => {
        if (yes === "1") allowed.add(`${person} ${table} ${n}`);
      });
  }
  return allowed;
}

function meantIn(state: State): Set<string> {
  const meant = everyPair(state).flatMap(({ person, category, datum }) =>
    questions.flatMap(({ act, facts }, n) =>
      datum && permits(datum, act, facts, state)
        ? [`${person} ${tables[category].table} ${n}`]
        : [],
    ),
  );
  return new Set(meant);
}

/** What is allowed of rows that were there before the step. */
function stillHeld(allowed: Set<string>, state: State): string[] {
  const held = everyPair(state).filter(({ datum }) => datum);
  const rows = held.map(({ person, category }) => `${person} ${tables[category].table} `);
  return [...allowed].filter((one) => rows.some((row) => one.startsWith(row)));
}

/** Each role sees, of all rows at once, those that it may read one by one. */
async function expectSeen(client: pg.ClientBase, { allowed }: World): Promise<void> {
  for (const { role, opens } of readers)
    for (const category of categories) {
      const { table } = tables[category];
      const shown = people.filter((person) =>
        opens.some((it, n) => it && allowed.has(`${person} ${table} ${n}`)),
      );
      expectSame(await seenBy(client, role, table), new Set<string>(shown));
    }
}

function everyPair(state: State) {
  return people.flatMap((person) =>
    categories.map((category) => ({ person, category, datum: heldOf(state, person, category) })),
  );
}
