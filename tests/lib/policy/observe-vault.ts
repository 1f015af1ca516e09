import type pg from "pg";
import { newId } from "@/lib/ids";
import { fieldGroups } from "@/lib/policy/field-groups";
import { purposes, vaultOwner } from "@/lib/policy/purposes";
import { readVaultFields } from "@/lib/policy/read-schema";
import { v1 } from "@/lib/policy/versions/v1";
import { readSchema } from "@/scripts/database/schema-engine";

/** The vault's tables as the schema has them, each with its columns of values. */
const columnsOf = new Map(
  fieldGroups(readVaultFields(readSchema().map(({ content }) => content))).map(
    ({ table, fields }) => [table, fields.map(({ column }) => column)] as const,
  ),
);

export const vaultTables = [...columnsOf.keys()];

/** What a table holds of a person, column by column. */
export function valuesOf(table: string): readonly string[] {
  return columnsOf.get(table) ?? [];
}

/** Every role that the application can be, and the tables' owner, whom row security binds too. */
export const roles = [...Object.values(purposes).map(({ role }) => role), vaultOwner];

/**
 * A row as it is collected, unless said otherwise. `rightless` had every right taken, `willing` said yes to all, and what is
 * `elsewhere` came by a form of somebody else's.
 */
type Kind = { person: string; point: string; restricted?: boolean; perm?: string };

/** Every form that asks for what stands in a table, the first of the policy first. */
export function pointsOf(table: string): string[] {
  const asks = ({ field }: { field: string }) => field.startsWith(`${table}.`);
  return v1.points.filter(({ fields }) => fields.some(asks)).map(({ id }) => id);
}

function kindsOf(table: string): Kind[] {
  const points = pointsOf(table);
  const [point = ""] = points;
  const kinds: Omit<Kind, "person">[] = [
    ...points.flatMap((id) => [{ point: id }, { point: id, restricted: true }]),
    { point, perm: "0" },
    { point: "desk" },
    { point, perm: willing },
    { point, perm: willing, restricted: true },
  ];
  return kinds.map((kind) => ({ ...kind, person: newId() }));
}

const willing = String((1n << 60n) - 1n);

/** Writes what is to be observed: the rows, and policy versions that are current, retired and not yet in force. */
export async function arrangeVault(owner: pg.Pool): Promise<void> {
  await owner.query(`
    INSERT INTO policy_version (number, hash, provisional, effective_at, retired_at) VALUES
      (1001, 'retired an hour short of a day', true, now() - interval '9 days', now() - interval '23 hours'),
      (1002, 'retired a day ago', true, now() - interval '9 days', now() - interval '24 hours 1 second'),
      (1003, 'from tomorrow', true, now() + interval '1 day', NULL);
    INSERT INTO vault.policy_default SELECT v, field_group, point, self_mask, third_mask
      FROM vault.policy_default, unnest('{1001,1002,1003}'::int[]) v WHERE version = 1;
    UPDATE vault.policy_default SET third_mask = 0 WHERE version = 1001`);
  for (const table of vaultTables) {
    for (const { person, point, restricted = false, perm = "perm" } of kindsOf(table)) {
      await owner.query(insertRow(table, { person }));
      await owner.query(
        `UPDATE vault.${table} SET restricted = ${restricted}, perm = ${perm}, point = $2 WHERE person_id = $1`,
        [person, point],
      );
    }
  }
  await owner.query(`INSERT INTO vault.person_key VALUES ('${newId()}', 'booking', '\\x00')`);
}

type Row = {
  person?: string;
  version?: number | null;
  point?: string;
  provenance?: string;
  more?: string;
};

function insertRow(table: string, row: Row): string {
  const {
    person = newId(),
    version = 1,
    point = pointsOf(table)[0],
    provenance = "self",
    more,
  } = row;
  const columns = ["person_id", "policy_version", "point", "provenance", ...valuesOf(table)];
  const bytes = valuesOf(table).map(() => "'\\x00'");
  const values = [`'${person}'`, version ?? "NULL", `'${point}'`, `'${provenance}'`, ...bytes];
  const [column, value] = more?.split("=") ?? [];
  return `INSERT INTO vault.${table} (${[...columns, ...(column ? [column] : [])].join(", ")})
    VALUES (${[...values, ...(value ? [value] : [])].join(", ")})`;
}

/**
 * What the database lets everyone do with tables of the vault, read from its catalogue and then tried out, by name of what was
 * tried. Ask for as much as you need: a difference in the catalogue is found before anything is tried.
 */
export async function* observeVault(
  client: pg.ClientBase,
  tables: readonly string[] = vaultTables,
): AsyncGenerator<[string, string]> {
  const privileges = await client.query<{ name: string; held: string }>(cataloguePrivileges);
  for (const { name, held } of privileges.rows) yield [name, held];
  for (const table of tables) {
    for (const [name, sql] of Object.entries(forgeries(table)))
      yield [`even the superuser ${name} ${table}`, await attempt(client, "postgres", sql)];
    for (const role of roles) {
      for (const [name, sql] of Object.entries(attempts(table)))
        yield [`${role} ${table} ${name}`, await attempt(client, role, sql)];
    }
  }
}

// Whoever may write every column still finds the row stamped by the policy.
function forgeries(table: string): Record<string, string> {
  const answer = "RETURNING perm > 0, restricted, collected_at > now() - interval '1 hour'";
  const more = "perm, restricted, collected_at=-1, true, '2001-01-01'";
  const provenance = `third:${newId()}`;
  return {
    forges: `${insertRow(table, { more })} ${answer}`,
    "forges what another said in": `${insertRow(table, { more, provenance, version: 1001 })} ${answer}`,
  };
}

function attempts(table: string): Record<string, string> {
  const [column = ""] = valuesOf(table);
  const insert = (row: Row) => insertRow(table, row);
  const third = `third:${newId()}`;
  return {
    "sees rows": `SELECT person_id FROM vault.${table} ORDER BY person_id`,
    "sees values": `SELECT ${column} FROM vault.${table}`,
    "changes rows": `UPDATE vault.${table} SET ${column} = '\\x01' WHERE person_id IS NOT NULL`,
    "changes rows blindly": `UPDATE vault.${table} SET ${column} = '\\x01'`,
    "restricts rows": `UPDATE vault.${table} SET restricted = true WHERE person_id IS NOT NULL`,
    "frees rows": `UPDATE vault.${table} SET restricted = false WHERE person_id IS NOT NULL`,
    "widens rows": `UPDATE vault.${table} SET perm = -1`,
    "moves rows to another version": `UPDATE vault.${table} SET policy_version = 1001`,
    "deletes rows": `DELETE FROM vault.${table} WHERE person_id IS NOT NULL`,
    inserts: insert({}),
    "inserts what another said": insert({ provenance: third }),
    "inserts from nowhere": insert({ provenance: "bought" }),
    "inserts at another point": insert({ point: "newsletter" }),
    "inserts at the travelers' form": insert({ point: "booking-travellers" }),
    "inserts under a version retired today": insert({ version: 1001 }),
    "inserts under a version long retired": insert({ version: 1002 }),
    "inserts under a version to come": insert({ version: 1003 }),
    "inserts under an unknown version": insert({ version: 7 }),
    "inserts under no version": insert({ version: null }),
    "inserts with rights of its own": insert({ more: "perm=-1" }),
    "inserts a free row": insert({ more: "restricted=false" }),
  };
}

/** The number of rows and what they say, or the SQLSTATE of the refusal; nothing remains. */
async function attempt(client: pg.ClientBase, role: string, sql: string): Promise<string> {
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

// Every privilege that a purpose or anybody holds on a table, column, function or the schema itself.
const cataloguePrivileges = `
  WITH role AS (SELECT rolname, oid FROM pg_roles WHERE rolname LIKE 'iv\\_%' AND rolname <> '${vaultOwner}'),
  relation AS (SELECT oid, relname FROM pg_class WHERE relnamespace = 'vault'::regnamespace AND relkind IN ('r', 'v', 'p'))
  SELECT rolname || ' ' || privilege || ' ' || relname || '.' || attname AS name,
         has_column_privilege(role.oid, relation.oid, attnum, privilege)::text AS held
    FROM role, relation JOIN pg_attribute ON attrelid = relation.oid AND attnum > 0 AND NOT attisdropped,
         unnest('{SELECT,INSERT,UPDATE,REFERENCES}'::text[]) privilege
  UNION ALL
  SELECT rolname || ' ' || privilege || ' ' || relname, has_table_privilege(role.oid, relation.oid, privilege)::text
    FROM role, relation, unnest('{DELETE,TRUNCATE,TRIGGER,MAINTAIN}'::text[]) privilege
  UNION ALL
  SELECT rolname || ' ' || privilege || ' schema', has_schema_privilege(role.oid, 'vault', privilege)::text
    FROM role, unnest('{USAGE,CREATE}'::text[]) privilege
  UNION ALL
  SELECT rolname || ' TEMPORARY', has_database_privilege(role.oid, current_database(), 'TEMPORARY')::text FROM role
  UNION ALL
  SELECT rolname || ' EXECUTE ' || proname, has_function_privilege(role.oid, p.oid, 'EXECUTE')::text
    FROM role, pg_proc p WHERE pronamespace = 'vault'::regnamespace
  UNION ALL
  SELECT relname || ' row security', relrowsecurity::text || relforcerowsecurity::text || pg_get_userbyid(relowner)
    FROM pg_class WHERE relnamespace = 'vault'::regnamespace AND relkind = 'r'
  UNION ALL
  SELECT 'log in as ' || rolname, rolcanlogin::text || rolsuper::text || rolbypassrls::text || rolcreaterole::text
    FROM pg_roles WHERE rolname LIKE 'iv\\_%'`;
