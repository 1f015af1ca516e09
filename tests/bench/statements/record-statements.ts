import pg from "pg";

/** A statement as it was sent: its text, its values, and the name that it was prepared under. */
export type Statement = { text: string; values: unknown[]; name?: string };

/** What `work` sends to Postgres, in its order. Nothing else may use a connection meanwhile. */
export async function recordStatements(work: () => Promise<unknown>): Promise<Statement[]> {
  const sent: Statement[] = [];
  const query = pg.Client.prototype.query;
  pg.Client.prototype.query = function recorded(this: pg.Client, ...args: unknown[]) {
    const statement = read(args);
    if (statement) sent.push(statement);
    return Reflect.apply(query, this, args);
  } as typeof query;
  try {
    await work();
  } finally {
    pg.Client.prototype.query = query;
  }
  return sent;
}

function read([first, values]: unknown[]): Statement | null {
  if (typeof first === "string")
    return { text: first, values: Array.isArray(values) ? values : [] };
  if (typeof first !== "object" || first === null) return null;
  const text: unknown = Reflect.get(first, "text");
  const given: unknown = Reflect.get(first, "values");
  const name: unknown = Reflect.get(first, "name");
  if (typeof text !== "string") return null;
  const statement: Statement = { text, values: Array.isArray(given) ? given : [] };
  return typeof name === "string" ? { ...statement, name } : statement;
}
