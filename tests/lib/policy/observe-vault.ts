import type pg from "pg";
import { newId } from "@/lib/ids";
import { purposes, vaultDesk, vaultOwner, vaultStamper } from "@/lib/policy/purposes";
import { attempt } from "@/tests/lib/policy/attempt";
import { madeUpRights, observeCalls, observeStories } from "@/tests/lib/policy/observe-answers";
import { insertRow, pointsOf, type Row, valuesOf, vaultTables } from "@/tests/lib/policy/vault-row";

/**
 * Every role that the application can be, the tables' owner, whom row security binds too, who gives rows their rights, and who shows
 * values to employees.
 */
export const roles = [
  ...Object.values(purposes).map(({ role }) => role),
  ...[vaultOwner, vaultStamper, vaultDesk],
];

/**
 * A row as it is collected, unless said otherwise. `rightless` had every right taken, `willing` said yes to all, and what is
 * `elsewhere` came by a form of somebody else's.
 */
type Kind = {
  person: string;
  point: string;
  restricted?: boolean;
  perm?: string;
  /** Why it had to stay when its person was erased: for booking, until tomorrow; until the day before yesterday; or something else. */
  held?: "now" | "before" | "something else";
};

function kindsOf(table: string): Kind[] {
  const points = pointsOf(table);
  const [point = ""] = points;
  const kinds: Omit<Kind, "person">[] = [
    ...points.flatMap((id) => [{ point: id }, { point: id, restricted: true }]),
    { point, perm: "0" },
    { point: "desk" },
    { point, perm: willing },
    { point, perm: willing, restricted: true },
    ...(["now", "before", "something else"] as const).map((held) => {
      return { point, restricted: true, held };
    }),
  ];
  return kinds.map((kind) => ({ ...kind, person: newId() }));
}

const willing = String((1n << 60n) - 1n);

/** Who said yes to everything, and has told us nothing yet. */
const agreeing = newId();

/** Writes what is to be observed: the rows, and policy versions that were replaced, are in force, and are only announced. */
export async function arrangeVault(owner: pg.Pool): Promise<void> {
  await owner.query(`
    SET session_replication_role = replica;
    INSERT INTO policy_version (number, hash, provisional, takes_effect_at) VALUES
      (-2, 'replaced a day ago', true, now()), (-1, 'replaced an hour short of a day', true, now()), (2, 'announced', true, now());
    INSERT INTO policy_effect (number, at) VALUES (-2, now() - interval '9 days'), (-1, now() - interval '24 hours 1 second');
    UPDATE policy_effect SET at = now() - interval '23 hours' WHERE number = 1;
    RESET session_replication_role`);
  await owner.query(`
    INSERT INTO person (id) VALUES ('${agreeing}');
    INSERT INTO choice (person_id, gid, answer, via) SELECT DISTINCT '${agreeing}'::uuid, gid, 'accept', 'test' FROM vault.right_bit`);
  await arrangeDefaults(owner);
  for (const table of vaultTables)
    for (const kind of kindsOf(table)) await arrangeRow(owner, table, kind);
  await owner.query(`INSERT INTO vault.person_key VALUES ('${newId()}', 'booking', '\\x00')`);
}

async function arrangeRow(owner: pg.Pool, table: string, kind: Kind): Promise<void> {
  const { person, point, restricted = false, perm = "perm", held } = kind;
  await owner.query(insertRow(table, { person }));
  await owner.query(
    `UPDATE vault.${table} SET restricted = ${restricted}, perm = ${perm}, point = $2 WHERE person_id = $1`,
    [person, point],
  );
  if (!held) return;
  await owner.query(
    `INSERT INTO vault.retention_hold VALUES ($1, $2, 'trip', '{essential.service}', current_date + $3::int)`,
    [person, held === "something else" ? "none" : table, held === "before" ? -2 : 2],
  );
}

/** What the compiler writes afresh is made up again: the defaults of the other versions, and rights that need a yes. */
export async function arrangeDefaults(owner: pg.Pool): Promise<void> {
  await owner.query(`
    INSERT INTO vault.policy_default SELECT v, field_group, point, self_mask, CASE WHEN v = -1 THEN 0 ELSE third_mask END, retention_class
      FROM vault.policy_default, unnest('{-2,-1,2}'::int[]) v WHERE version = 1;
    ${madeUpRights}`);
}

/**
 * What the database lets everyone do with tables of the vault, read from its catalogue and then tried out, by name of what was
 * tried. Ask for as much as you need: a difference in the catalogue is found before anything is tried.
 * @param first who tries before all others; where it is not said, what happens to rows comes before what anybody may do.
 */
export async function* observeVault(
  client: pg.ClientBase,
  tables: readonly string[] = vaultTables,
  first?: readonly string[],
): AsyncGenerator<[string, string]> {
  const privileges = await client.query<{ name: string; held: string }>(cataloguePrivileges);
  for (const { name, held } of privileges.rows) yield [name, held];
  if (tables.length === 0) return;
  const inTurn = [...new Set([...(first ?? []), ...roles])];
  if (!first) yield* observeStories(client);
  for (const table of tables) yield* observeTable(client, table, inTurn);
  if (first) yield* observeStories(client);
  yield* observeCalls(client, inTurn);
}

async function* observeTable(
  client: pg.ClientBase,
  table: string,
  inTurn: readonly string[],
): AsyncGenerator<[string, string]> {
  for (const [name, sql] of Object.entries(forgeries(table)))
    yield [`even the superuser ${name} ${table}`, await attempt(client, "postgres", sql)];
  for (const role of inTurn) {
    for (const [name, sql] of Object.entries(attempts(table)))
      yield [`${role} ${table} ${name}`, await attempt(client, role, sql)];
  }
}

// Whoever may write every column still finds the row stamped by the policy.
function forgeries(table: string): Record<string, string> {
  const answer = "RETURNING perm > 0, restricted, collected_at > now() - interval '1 hour'";
  const more = "perm, restricted, collected_at=-1, true, '2001-01-01'";
  const provenance = `third:${newId()}`;
  return {
    forges: `${insertRow(table, { more })} ${answer}`,
    "forges a form of": insertRow(table, { point: "letter" }),
    "forges what another said in": `${insertRow(table, { more, provenance, version: -1 })} ${answer}`,
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
    "moves rows to another version": `UPDATE vault.${table} SET policy_version = -1`,
    "deletes rows": `DELETE FROM vault.${table} WHERE person_id IS NOT NULL`,
    inserts: insert({}),
    "inserts what was agreed to": insert({ person: agreeing }),
    "inserts what another said": insert({ provenance: third }),
    "inserts from nowhere": insert({ provenance: "bought" }),
    "inserts at another point": insert({ point: "newsletter" }),
    "inserts at the travelers' form": insert({ point: "booking-travellers" }),
    "inserts under a version retired today": insert({ version: -1 }),
    "inserts under a version long retired": insert({ version: -2 }),
    "inserts under a version to come": insert({ version: 2 }),
    "inserts under an unknown version": insert({ version: 7 }),
    "inserts under no version": insert({ version: null }),
    "inserts with rights of its own": insert({ more: "perm=-1" }),
    "inserts a free row": insert({ more: "restricted=false" }),
  };
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
