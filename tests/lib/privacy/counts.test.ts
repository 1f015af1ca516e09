import { expect, test } from "vitest";
import { newId } from "@/lib/ids";
import { findUnnoticed } from "@/tests/lib/policy/find-unnoticed";
import { insertRow } from "@/tests/lib/policy/vault-row";
import { useDatabase } from "@/tests/support/database";

const database = useDatabase();

const pastTriggers = "SET LOCAL session_replication_role = replica";

/** So many people, one after the other, as values of a list. */
const people = (count: number) => Array.from({ length: count }, () => newId());
const says = (ids: readonly string[], gid: string, answer: string) =>
  `INSERT INTO choice (person_id, gid, answer, via) SELECT id, '${gid}', '${answer}', 'test' FROM unnest('{${ids}}'::uuid[]) id`;
const asks = (ids: readonly string[], version: number, gids: string) =>
  `INSERT INTO choice_request (id, person_id, version, gids, held_under, expires_at)
   SELECT gen_random_uuid(), id, ${version}, '${gids}', 1, now() FROM unnest('{${ids}}'::uuid[]) id`;

/** Runs what is given, and what is asked with it, in a transaction that leaves nothing. */
async function arranged(
  statements: readonly string[],
  run: (look: (query: string) => Promise<string[]>, client: Client) => Promise<void>,
): Promise<void> {
  const client = await database.owner.connect();
  try {
    await client.query(["BEGIN", ...statements].join(";\n"));
    await run(
      async (query) => (await client.query(query)).rows.map((row) => JSON.stringify(row)),
      client,
    );
  } finally {
    await client.query("ROLLBACK");
    client.release();
  }
}
type Client = Parameters<typeof findUnnoticed>[0];

test("P21, P46: how many said yes or no is told from ten people on, and the last answer of each counts", async () => {
  const [yes, no, others] = [people(9), people(10), people(3)];
  const tenth = newId();
  const statements = [
    pastTriggers,
    "INSERT INTO asking_round (version, ended_at) VALUES (2, now()), (3, NULL)",
    asks([...yes, ...no, ...others, tenth], 2, "{a,b}"),
    asks([...no, ...others], 3, "{c}"),
    ...[says(no, "a", "accept"), says(no, "b", "refuse"), says(no, "a", "withdraw")],
    ...[says(yes, "a", "refuse"), says(yes, "a", "accept"), says([tenth], "other", "accept")],
    ...[says(no, "c", "accept"), says(others, "c", "refuse")],
  ];
  await arranged(statements, async (look, client) => {
    const query = "SELECT * FROM vault.count_answers() ORDER BY version";
    expect(await look(query)).toEqual([
      '{"version":2,"people":23,"done":true,"accepted":null,"refused":10}',
      '{"version":3,"people":13,"done":false,"accepted":10,"refused":null}',
    ]);
    await client.query(says([tenth], "b", "accept"));
    expect((await look(query))[0]).toContain('"accepted":10');
    await client.query(`DELETE FROM choice WHERE person_id = '${tenth}' AND gid = 'b'`);
    const changes = [
      ["c.yes >= 10", "c.yes >= 9"],
      ["c.no >= 10", "c.no >= 11"],
      ["c.no >= 10", "c.no >= 3"],
      ["gid, seq DESC", "gid, seq"],
      ["bool_or(l.answer = 'accept')", "bool_or(true)"],
      ["bool_or(l.answer <> 'accept')", "bool_or(true)"],
      ["AND l.gid = ANY(r.gids)", ""],
      ["l.person_id = r.person_id AND", ""],
      ["a.ended_at IS NOT NULL", "true"],
      ["WHERE r.version = a.version", ""],
    ] as const;
    expect(await findUnnoticed(client, "count_answers", changes, () => look(query))).toEqual([]);
  });
});

test("P45: people are counted by what kinds of things they told under which version and by what they answered", async () => {
  const [one, two, third, gone] = people(4) as [string, string, string, string];
  const statements = [
    ...[one, two, third, gone].map((person) => insertRow("email", { person })),
    insertRow("phone", { person: two }),
    pastTriggers,
    "UPDATE vault.phone SET policy_version = 0",
    `UPDATE vault.email SET provenance = 'third:${newId()}' WHERE person_id = '${third}'`,
    `UPDATE vault.email SET restricted = true WHERE person_id = '${gone}'`,
    ...[says([one], "b", "accept"), says([one], "a", "refuse")],
  ];
  await arranged(statements, async (look, client) => {
    const query = "SELECT * FROM vault.count_held() ORDER BY kinds, answers";
    const email = "user.contact.email 1";
    expect(await look(query)).toEqual(
      [
        { kinds: [`${email} self`], answers: ["b accept", "a refuse"], people: 1 },
        { kinds: [`${email} self`, "user.contact.phone_number 0 self"], answers: [], people: 1 },
        { kinds: [`${email} third`], answers: [], people: 1 },
      ].map((row) => JSON.stringify(row)),
    );
    const changes = [
      ["WHERE NOT t.restricted", ""],
      ["t.provenance = 'self'", "true"],
      ["t.policy_version ||", "1 ||"],
      ["ORDER BY seq", "ORDER BY gid"],
      ["count(*)::int", "1 + count(*)::int"],
      ["USING (person_id)", "ON true"],
    ] as const;
    expect(await findUnnoticed(client, "count_held", changes, () => look(query))).toEqual([]);
  });
});
