import type pg from "pg";

/** The number of rows and what they say, or the SQLSTATE of the refusal; nothing remains. */
export async function attempt(client: pg.ClientBase, role: string, sql: string): Promise<string> {
  const begin = `SAVEPOINT attempt; SET LOCAL ROLE ${role}`;
  try {
    const answers: unknown = await client.query({ text: `${begin}; ${sql}`, rowMode: "array" });
    const last: unknown = Array.isArray(answers) ? answers.at(-1) : answers;
    const { rowCount, rows } = last as pg.QueryArrayResult;
    return `${rowCount} ${JSON.stringify(rows)}`;
  } catch (error) {
    return error instanceof Error && "code" in error ? String(error.code) : String(error);
  } finally {
    await client.query("ROLLBACK TO SAVEPOINT attempt");
  }
}
