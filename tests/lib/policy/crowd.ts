import type pg from "pg";
import { businessZone } from "@/lib/dates";
import { newId } from "@/lib/ids";
import type { Choice } from "@/lib/policy/accepted-by";
import { foldRights, type Right } from "@/lib/policy/fold-rights";
import { nothing, type State } from "@/lib/policy/history/state";
import type { Datum, Hold } from "@/lib/policy/moment";
import type { PolicyVersion } from "@/lib/policy/policy";
import { uses } from "@/tests/lib/policy/histories";
import { type Held, tables } from "@/tests/lib/policy/vault-world";
import type { Random } from "@/tests/support/random";

/** Many people at once, in the database and as the model has them: each is a world of their own, for whom versions are the same. */
export type Crowd = Map<string, { data: Map<Held, Datum>; choices: Choice[]; holds: Hold[] }>;

/** One of the people, as the model decides about them under this version. */
export function stateOf(crowd: Crowd, person: string, rights: readonly Right[]): State {
  const { data, choices, holds } = crowd.get(person) ?? nobody();
  return {
    ...nothing,
    ...{
      rights,
      choices,
      holds,
      data: new Map([...data.values()].map((datum) => [datum.id, datum])),
    },
  };
}

function nobody() {
  return { data: new Map<Held, Datum>(), choices: [], holds: [] };
}

/** New people, of whom nothing is known yet. */
export async function introduce(client: pg.ClientBase, crowd: Crowd, size: number): Promise<void> {
  const fresh = Array.from({ length: size }, () => newId());
  for (const person of fresh) crowd.set(person, nobody());
  await client.query("INSERT INTO person (id) SELECT unnest($1::uuid[])", [fresh]);
}

/** Who told nothing yet does so under one of the versions up to this one, or another does for them; some of it is restricted. */
export async function tell(
  client: pg.ClientBase,
  crowd: Crowd,
  { version, random }: { version: number; random: Random },
): Promise<void> {
  const fresh = [...crowd].filter(([, { data }]) => data.size === 0).map(([person]) => person);
  for (const category of Object.keys(tables) as Held[]) {
    const { table, columns } = tables[category];
    const data = fresh.map(
      (person): Datum => ({
        ...{ id: `${person} ${table}`, person, category, sources: [], since: null, gone: false },
        version: 1 + random.below(version),
        provenance: random.chance(0.75) ? "self" : `third:${newId()}`,
        restricted: random.chance(0.1),
      }),
    );
    for (const datum of data) crowd.get(datum.person)?.data.set(category, datum);
    await client.query(
      `INSERT INTO vault.${table} (person_id, policy_version, provenance, point, ${columns.join(", ")})
       SELECT person, version, provenance, 'checkout', ${columns.map(() => "'\\x00'::bytea").join(", ")}
       FROM unnest($1::uuid[], $2::int[], $3::text[]) AS a(person, version, provenance)`,
      [fresh, data.map((datum) => datum.version), data.map((datum) => datum.provenance)],
    );
    await restrict(client, crowd, { closed: data.filter(({ restricted }) => restricted), random });
  }
}

/** Closes what was erased; some of it has to stay for a use, until yesterday, today or tomorrow. */
async function restrict(
  client: pg.ClientBase,
  crowd: Crowd,
  { closed, random }: { closed: Datum[]; random: Random },
): Promise<void> {
  for (const { person, category } of closed) {
    const { table } = tables[category as Held];
    await client.query(`UPDATE vault.${table} SET restricted = true WHERE person_id = $1`, [
      person,
    ]);
    const [use, until] = [uses[random.below(uses.length)] ?? "finance", random.below(3) - 1];
    if (random.chance(0.3)) continue;
    crowd.get(person)?.holds.push({ person, categories: [category], uses: [use], until });
    await client.query(
      `INSERT INTO vault.retention_hold (person_id, field_group, reason, uses, until)
       VALUES ($1, $2, 'test', ARRAY[$3], (now() AT TIME ZONE $4)::date + $5::int)`,
      [person, table, use, businessZone, until],
    );
  }
}

/** Some of them answer, to anything that was ever announced; several at once, as a page's form is sent. */
export async function answer(
  client: pg.ClientBase,
  crowd: Crowd,
  { versions, inForce, random }: { versions: PolicyVersion[]; inForce: number; random: Random },
): Promise<void> {
  const rights = foldRights(versions);
  const current = rights.filter(({ versions }) => (versions[0] ?? 0) <= inForce);
  const given: Choice[] = [];
  for (const [person, { choices }] of crowd) {
    for (let left = random.below(4); left > 0; left -= 1) {
      const said =
        (["accept", "accept", "refuse", "withdraw"] as const)[random.below(4)] ?? "accept";
      // What is not in force is taken back by its own no; only a right that is known takes back others to the same use.
      const list = said === "withdraw" ? current : rights;
      const right = list[random.below(list.length)];
      if (!right) continue;
      const choice = { person, gid: right.gid, answer: said, seq: choices.length };
      choices.push(choice);
      given.push(choice);
    }
  }
  await client.query(
    `INSERT INTO choice (person_id, gid, answer, via)
     SELECT person, gid, answer, 'test' FROM unnest($1::uuid[], $2::text[], $3::text[]) WITH ORDINALITY AS a(person, gid, answer, n) ORDER BY n`,
    [
      given.map(({ person }) => person),
      given.map(({ gid }) => gid),
      given.map((choice) => choice.answer),
    ],
  );
}
