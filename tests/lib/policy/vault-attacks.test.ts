import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { roleConnection } from "@/lib/db/role-connection";
import { newId } from "@/lib/ids";
import { type Purpose, purposes } from "@/lib/policy/purposes";
import { insertRow } from "@/tests/lib/policy/vault-row";
import { useDatabase } from "@/tests/support/database";

const database = useDatabase();
const closed = newId();
const secret = "\\x5ec2e7";
const clients = new Map<Purpose, pg.Client>();

/** A person of whom nobody may read anything: all was erased but what has to stay, for nothing that a role does. */
beforeAll(async () => {
  await database.owner.query(`INSERT INTO person (id) VALUES ('${closed}')`);
  for (const table of ["email", "name"])
    await database.owner.query(insertRow(table, { person: closed }));
  await database.owner.query(`UPDATE vault.email SET restricted = true, perm = 0, address_ct = '${secret}';
    UPDATE vault.name SET restricted = true, perm = 0, given_ct = '${secret}', surname_ct = '${secret}'; ANALYZE vault.email`);
  for (const purpose of Object.keys(purposes) as Purpose[]) {
    const client = new pg.Client(roleConnection(purpose));
    await client.connect();
    clients.set(purpose, client);
  }
});

afterAll(async () => {
  for (const client of clients.values()) await client.end();
});

const refused = "42501";
const becomes = ["postgres", "iv_vault_owner", "iv_stamper", "pg_read_all_data"];

/** Whatever somebody might try who has a role's password: no role may do any of it. */
const forbidden: readonly string[] = [
  ...becomes.flatMap((role) => [
    `SET ROLE ${role}`,
    `SET SESSION AUTHORIZATION ${role}`,
    `GRANT ${role} TO CURRENT_USER`,
  ]),
  ...Object.values(purposes).map(({ role }) => `GRANT ${role} TO iv_stamper`),
  "ALTER ROLE CURRENT_USER BYPASSRLS",
  "CREATE ROLE another",
  "SET session_replication_role = replica",
  // Something of one's own, where the vault's functions might look.
  "CREATE TABLE public.mine ()",
  "CREATE TABLE vault.mine ()",
  "CREATE TEMP TABLE email ()",
  "CREATE VIEW public.mine AS SELECT 1",
  "CREATE SCHEMA mine",
  "CREATE FUNCTION public.leak(bytea) RETURNS bool LANGUAGE plpgsql COST 0.0001 AS 'BEGIN RAISE NOTICE ''%'', $1; RETURN true; END'",
  "CREATE FUNCTION pg_temp.leak(bytea) RETURNS bool LANGUAGE sql AS 'SELECT true'",
  "CREATE OPERATOR public.<<< (FUNCTION = byteaeq, LEFTARG = bytea, RIGHTARG = bytea)",
  "CREATE EXTENSION pageinspect",
  "CREATE EXTENSION postgres_fdw",
  // What binds the tables.
  "ALTER TABLE vault.email DISABLE ROW LEVEL SECURITY",
  "ALTER TABLE vault.email SET (autovacuum_enabled = false)",
  "DROP POLICY iv_booking_select ON vault.email",
  "CREATE POLICY mine ON vault.email USING (true)",
  "CREATE TRIGGER mine BEFORE INSERT ON vault.email FOR EACH ROW EXECUTE FUNCTION vault.stamp_row()",
  "CREATE RULE mine AS ON SELECT TO vault.email DO INSTEAD NOTHING",
  "TRUNCATE vault.email",
  "CREATE PUBLICATION mine FOR TABLE vault.email",
  // What is said about rows, and not by them.
  "UPDATE vault.email SET perm = -1",
  "UPDATE vault.email SET policy_version = 2",
  "SELECT ctid, xmin FROM vault.email",
  "SELECT statements FROM vault.policy_program",
  "SELECT * FROM pg_statistic",
  // The files underneath, and other ways around tables.
  "COPY (SELECT 1) TO '/tmp/iv-out'",
  "COPY (SELECT 1) TO PROGRAM 'cat'",
  "SELECT pg_read_file('PG_VERSION')",
  "SELECT pg_read_binary_file(pg_relation_filepath('vault.email'::regclass))",
  "SELECT pg_ls_dir('.')",
  "SELECT lo_import('/etc/passwd')",
  "SELECT pg_create_logical_replication_slot('mine', 'test_decoding')",
  // What decides, asked past those who may ask.
  `SELECT vault.accepted_bits('${closed}', 'email', false)`,
  "SELECT vault.stamp_row()",
  "SELECT vault.apply_choices()",
  "SELECT vault.are_met('{}', '{}')",
];

/** The same for everybody but who hands people all that is held of them. */
const unsaid: readonly string[] = [
  "SELECT perm FROM vault.email",
  "SELECT email FROM vault.email",
  "TABLE vault.email",
  "COPY vault.email TO STDOUT",
];

/** What may be asked, and answers nothing that was not to be seen. */
const empty: readonly string[] = [
  // Which bit stands for what is no secret: `rights` works by that table, which is about nobody.
  "SELECT * FROM pg_stats WHERE schemaname = 'vault' AND tablename <> 'right_bit'",
  "SELECT * FROM pg_stats_ext WHERE schemaname = 'vault'",
  "SELECT query FROM pg_stat_activity WHERE usename <> current_user AND query <> '<insufficient privilege>'",
  "SELECT loid FROM pg_largeobject_metadata AS m(loid)",
];

/** Each is asked about somebody who is closed to everybody who reads the table; dividing by zero would say that a row was looked at. */
const peeks: readonly string[] = [
  `SELECT person_id FROM vault.email WHERE 1 / (person_id <> '${closed}')::int > 0`,
  `SELECT person_id FROM vault.email WHERE 1 / (length(address_ct) - 3) > 0`,
  `SELECT person_id FROM vault.email WHERE ('x' || encode(address_ct, 'hex'))::int > 0`,
  `COPY (SELECT address_ct FROM vault.email) TO STDOUT`,
  `DECLARE c CURSOR WITH HOLD FOR SELECT address_ct FROM vault.email; FETCH ALL FROM c`,
  `UPDATE vault.email SET address_ct = address_ct RETURNING address_ct`,
  `DELETE FROM vault.email RETURNING address_ct`,
  `SET row_security = off; SELECT address_ct FROM vault.email`,
  `SET search_path = vault; SELECT address_ct FROM email`,
  `SELECT address_ct FROM vault.email FOR UPDATE`,
  `${insertRow("email", { person: closed })} ON CONFLICT (person_id) DO UPDATE SET address_ct = email.address_ct RETURNING address_ct`,
  `${insertRow("email", { person: closed })} ON CONFLICT (person_id) DO NOTHING RETURNING address_ct`,
  `MERGE INTO vault.email t USING (SELECT '${closed}'::uuid AS id) s ON t.person_id = s.id WHEN MATCHED THEN DO NOTHING RETURNING address_ct`,
  `EXPLAIN (ANALYZE, VERBOSE) SELECT address_ct FROM vault.email`,
];

/** What came back, as text, or the SQLSTATE; nothing remains. */
async function tried(client: pg.Client, sql: string): Promise<{ code?: string; rows: unknown[] }> {
  await client.query("BEGIN");
  try {
    const answers: unknown = await client.query(sql);
    const last = (Array.isArray(answers) ? answers.at(-1) : answers) as pg.QueryResult;
    return { rows: last.rows };
  } catch (error) {
    if (error instanceof pg.DatabaseError) return { code: error.code ?? "", rows: [] };
    throw error;
  } finally {
    await client.query("ROLLBACK");
    await client.query("RESET ALL");
  }
}

test("P2, P31, P33: with any role's password there is no way around the vault (I18)", async () => {
  const open: string[] = [];
  for (const [purpose, client] of clients) {
    for (const sql of purpose === "rights" ? forbidden : [...forbidden, ...unsaid]) {
      const { code } = await tried(client, sql);
      if (code !== refused) open.push(`${purpose}: ${sql} gives ${code}`);
    }
  }
  expect(open).toEqual([]);
});

test("P2, P33: what Postgres tells of its own accord says nothing of what is in the vault", async () => {
  // As it does by itself, sooner or later.
  await database.owner.query("ANALYZE");
  const told: string[] = [];
  for (const [purpose, client] of clients)
    for (const sql of empty) {
      const { rows } = await tried(client, sql);
      if (rows.length > 0) told.push(`${purpose}: ${sql}`);
    }
  expect(told).toEqual([]);
});

test("P43, P47: what is closed is neither told nor looked at, whatever is asked of its table", async () => {
  const told: string[] = [];
  for (const [purpose, client] of clients) {
    if (purpose === "rights") continue;
    for (const sql of peeks) {
      const { code = "nothing", rows } = await tried(client, sql);
      const isHidden = [refused, "nothing", "42P01"].includes(code) && !isTold(rows);
      if (!isHidden) told.push(`${purpose}: ${sql} gives ${code}`);
    }
  }
  expect(told).toEqual([]);
  // Whoever erases sees it: what is looked for can be found.
  const rights = clients.get("rights");
  const seen = rights && (await tried(rights, "SELECT address_ct FROM vault.email"));
  expect(isTold(seen?.rows)).toBe(true);
});

function isTold(rows?: unknown[]): boolean {
  return JSON.stringify(rows).includes("94,194,231");
}
