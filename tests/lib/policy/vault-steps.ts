import fc from "fast-check";
import type pg from "pg";
import { newId } from "@/lib/ids";
import type { Choice } from "@/lib/policy/accepted-by";
import { choose } from "@/lib/policy/history/choose";
import { collect } from "@/lib/policy/history/collect";
import { correct } from "@/lib/policy/history/correct";
import { erase } from "@/lib/policy/history/erase";
import { publish } from "@/lib/policy/history/publish";
import { type State, withData } from "@/lib/policy/history/state";
import type { Datum } from "@/lib/policy/moment";
import { offeredTo } from "@/lib/policy/offered-to";
import type { PolicyVersion } from "@/lib/policy/policy";
import { type Held, tables } from "@/tests/lib/policy/vault-world";

export const people = [newId(), newId()] as const;
export const categories = Object.keys(tables) as Held[];

/** What happens: in the model and, as one statement, in the database. */
type Deed = {
  next: State;
  sql: string;
  /** Whether it may add to what is allowed of a row that was there. */
  widens?: boolean;
};

/** What somebody wants to do; nothing when there is nothing to do it to. */
export type Step = {
  name: string;
  take: (state: State, versions: readonly PolicyVersion[]) => Deed | null;
};

/** What is held of a person in a category: one row at most, as in the vault. */
export function heldOf(state: State, person: string, category: Held): Datum | undefined {
  const data = [...state.data.values()];
  return data.find((one) => one.person === person && one.category === category && !one.gone);
}

const person = fc.constantFrom(...people);
const category = fc.constantFrom(...categories);

const publishing = fc.constant<Step>({
  name: "publish",
  take: (state, versions) => {
    const next = versions.find(({ number }) => number > state.version);
    return next
      ? { next: publish(state, next), sql: `SELECT vault.take_effect(${next.number})` }
      : null;
  },
});

// Under the version in force, the one before, or one that is only announced.
const collecting = fc
  .record({
    ...{ person, category, behind: fc.constantFrom(0, 0, 0, 1, 1, -1) },
    provenance: fc.constantFrom<Datum["provenance"]>("self", "self", `third:${newId()}`),
  })
  .map(
    ({ person, category, behind, provenance }): Step => ({
      name: `collect ${category} ${provenance} ${behind} behind`,
      take: (state) => {
        if (heldOf(state, person, category)) return null;
        const { table, columns } = tables[category];
        const shown = state.version - behind;
        const told = { id: `d${state.seq}`, person, category, provenance, since: null, shown };
        const values = columns.map(() => "'\\x00'").join(", ");
        return {
          next: collect(state, told),
          sql: `INSERT INTO vault.${table} (person_id, policy_version, provenance, point, ${columns.join(", ")})
            VALUES ('${person}', ${shown}, '${provenance}', 'checkout', ${values})`,
        };
      },
    }),
  );

const choosing = fc
  .record({
    ...{ person, any: fc.nat(99) },
    answer: fc.constantFrom<Choice["answer"]>("accept", "accept", "accept", "refuse", "withdraw"),
  })
  .map(
    ({ person, any, answer }): Step => ({
      name: `${answer} ${any}`,
      take: (state) => {
        const list = answer === "accept" ? offeredTo(person, state) : state.rights;
        const gid = list[any % Math.max(list.length, 1)]?.gid;
        if (!gid) return null;
        return {
          next: choose(state, { person, gid, answer }),
          sql: `INSERT INTO choice (person_id, gid, answer, via) VALUES ('${person}', '${gid}', '${answer}', 'test')`,
          widens: answer === "accept",
        };
      },
    }),
  );

/** Steps on one row that is there and not closed. */
const changing = fc.record({ person, category, what: fc.constantFrom("correct", "restrict") }).map(
  ({ person, category, what }): Step => ({
    name: `${what} ${category}`,
    take: (state) => {
      const datum = heldOf(state, person, category);
      if (!datum || datum.restricted) return null;
      const { table, columns } = tables[category];
      const next =
        what === "correct"
          ? correct(state, { id: datum.id, as: `d${state.seq}` })
          : withData(state, [{ ...datum, restricted: true }]);
      const change = what === "correct" ? `${columns[0]} = '\\x01'` : "restricted = true";
      return { next, sql: `UPDATE vault.${table} SET ${change} WHERE person_id = '${person}'` };
    },
  }),
);

const erasing = person.map(
  (who): Step => ({
    name: "erase",
    take: (state) => ({
      next: erase(state, who),
      sql: categories
        .map((held) => `DELETE FROM vault.${tables[held].table} WHERE person_id = '${who}'`)
        .join("; "),
    }),
  }),
);

// A day and an hour pass for whoever asks how long ago a version took effect.
const waiting = fc.constant<Step>({
  name: "wait",
  take: (state) => ({
    next: { ...state, day: state.day + 1, seq: state.seq + 1 },
    sql: `SET LOCAL session_replication_role = replica; UPDATE policy_effect SET at = at - interval '25 hours';
      SET LOCAL session_replication_role = origin`,
  }),
});

export const steps: fc.Arbitrary<Step>[] = [
  ...[publishing, publishing, collecting, collecting, collecting, choosing, choosing, choosing],
  ...[changing, erasing, waiting],
];

/** Does it in the database; whether it was let. */
export async function isDone(client: pg.ClientBase, sql: string): Promise<boolean> {
  await client.query("SAVEPOINT step");
  try {
    await client.query(sql);
    return true;
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "42501")) throw error;
    await client.query("ROLLBACK TO SAVEPOINT step");
    return false;
  }
}
