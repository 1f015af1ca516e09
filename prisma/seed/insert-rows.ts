import type { ClientBase } from "pg";

export type SeedClient = Pick<ClientBase, "query">;
export type SeedRow = Record<string, unknown>;

const batch = 5_000;

/**
 * Inserts rows as JSON, a batch a statement. What stands under the same key stays as it is: it may have been sold.
 * Keys are column names; bigint columns take strings or safe integers.
 */
export function insertRows(client: SeedClient, table: string, rows: SeedRow[]): Promise<void> {
  return write(client, table, rows, () => "ON CONFLICT DO NOTHING");
}

/** Like `insertRows`, but a row whose `id` stands already is brought up to date, and is not touched when it is. */
export function upsertRows(client: SeedClient, table: string, rows: SeedRow[]): Promise<void> {
  return write(client, table, rows, (columns) => {
    const changing = columns.filter((column) => column !== "id");
    const list = (of: string) => changing.map((column) => `${of}.${column}`).join(", ");
    const set = changing.map((column) => `${column} = excluded.${column}`).join(", ");
    return `ON CONFLICT (id) DO UPDATE SET ${set} WHERE (${list("t")}) IS DISTINCT FROM (${list("excluded")})`;
  });
}

async function write(
  client: SeedClient,
  table: string,
  rows: SeedRow[],
  onConflict: (columns: string[]) => string,
): Promise<void> {
  const columns = Object.keys(rows[0] ?? {});
  const list = columns.join(", ");
  for (let at = 0; at < rows.length; at += batch) {
    await client.query(
      `INSERT INTO ${table} AS t (${list}) SELECT ${list} FROM jsonb_populate_recordset(NULL::${table}, $1) ${onConflict(columns)}`,
      [JSON.stringify(rows.slice(at, at + batch))],
    );
  }
}
