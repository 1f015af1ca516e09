import type pg from "pg";
import { purposes } from "@/lib/policy/purposes";
import { tables } from "@/tests/lib/policy/vault-world";
import { questions } from "@/tests/lib/policy/walks";

type Question = (typeof questions)[number];

/** Every question as rows of SQL: its number, use, recipient, mode and facts. */
const asked = questions
  .map(({ act, facts }, n) => {
    const told = [...facts.true, ...Object.entries(facts.counts).map(([of, k]) => `${of}=${k}`)];
    const list = `ARRAY[${told.map((fact) => `'${fact}'`).join(", ")}]::text[]`;
    return `(${n}, '${act.use}', '${act.recipient}', '${act.mode}', ${list})`;
  })
  .join(", ");

/** What the database answers to every question about each of these people, as a row of 0 and 1: it is asked one by one. */
export async function decideAll(
  client: pg.ClientBase,
  table: string,
  people: readonly string[],
): Promise<Map<string, string>> {
  const { rows } = await client.query<{ person: string; answers: string }>(
    `SELECT p.id AS person, string_agg(vault.permits(p.id, '${table}', q.use, q.recipient, q.mode, q.facts)::int::text, '' ORDER BY n) AS answers
     FROM unnest($1::uuid[]) AS p(id), (VALUES ${asked}) AS q(n, use, recipient, mode, facts) GROUP BY p.id`,
    [people],
  );
  return new Map(rows.map(({ person, answers }) => [person, answers]));
}

/** Who reads both tables for a use of its own, and which questions ask for that: about a row as it is, without a condition. */
export const readers = [purposes.booking, purposes.marketing].map(({ role, uses }) => {
  const known: readonly string[] = uses;
  const opens = questions.map((question) => known.includes(question.act.use) && isPlain(question));
  return { role, opens };
});

function isPlain({ act: { recipient, mode }, facts }: Question): boolean {
  const bare = facts.true.length === 0 && facts.counts.k === 0;
  return bare && (mode === "disclose" || (mode === "use" && recipient === "self"));
}

/** Whose value a role reads when it asks for all of a table at once. */
export async function seenBy(
  client: pg.ClientBase,
  role: string,
  table: string,
): Promise<Set<string>> {
  const [value] = Object.values(tables).find((one) => one.table === table)?.columns ?? [];
  const look = `SELECT person_id FROM vault.${table} WHERE ${value} IS NOT NULL`;
  await client.query(`SAVEPOINT look; SET LOCAL ROLE ${role}`);
  try {
    const { rows } = await client.query<{ person_id: string }>(look);
    return new Set(rows.map(({ person_id }) => person_id));
  } catch (error) {
    // Where no right opens a row as it is, the value is nobody's to ask for.
    if (error instanceof Error && "code" in error && error.code === "42501") return new Set();
    throw error;
  } finally {
    await client.query("ROLLBACK TO SAVEPOINT look");
  }
}
