import type pg from "pg";

/**
 * Takes one part of a function of the vault away after the other, in the client's transaction, and looks again.
 * @returns those after which everything looked the same.
 * @throws when a part is not in the function.
 */
export async function findUnnoticed(
  client: pg.ClientBase,
  name: string,
  changes: readonly (readonly [part: string, by: string])[],
  look: () => Promise<readonly string[]>,
): Promise<string[]> {
  const whole = JSON.stringify(await look());
  const { rows } = await client.query<{ sql: string }>(
    "SELECT pg_get_functiondef(oid) AS sql FROM pg_proc WHERE pronamespace = 'vault'::regnamespace AND proname = $1",
    [name],
  );
  const sql = rows[0]?.sql ?? "";
  const unnoticed: string[] = [];
  for (const [part, by] of changes) {
    if (!sql.includes(part)) throw new Error(`${name} has no "${part}".`);
    await client.query("SAVEPOINT mutant");
    await client.query(sql.replaceAll(part, by));
    if (JSON.stringify(await look()) === whole) unnoticed.push(`${name}: ${part} -> ${by}`);
    await client.query("ROLLBACK TO SAVEPOINT mutant");
  }
  if (JSON.stringify(await look()) !== whole) throw new Error(`${name} is not as it was.`);
  return unnoticed;
}
