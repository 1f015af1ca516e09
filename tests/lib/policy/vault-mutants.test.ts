import type pg from "pg";
import { beforeAll, expect, test } from "vitest";
import { accessTo } from "@/lib/policy/access";
import { fieldGroups } from "@/lib/policy/field-groups";
import { purposes } from "@/lib/policy/purposes";
import { readVaultFields } from "@/lib/policy/read-schema";
import { versions } from "@/lib/policy/versions/versions";
import { readSchema } from "@/scripts/database/schema-engine";
import { arrangeVault, observeVault, vaultTables } from "@/tests/lib/policy/observe-vault";
import { useDatabase } from "@/tests/support/database";

const database = useDatabase();

beforeAll(() => arrangeVault(database.owner));

const users = new Set(
  fieldGroups(readVaultFields(readSchema().map(({ content }) => content)))
    .flatMap((group) => accessTo(group, versions))
    .map(({ role }) => role),
);
const strangers = Object.values(purposes)
  .map(({ role }) => role)
  .filter((role) => !users.has(role));

/** Each of these takes one part of the enforcement away, or opens it a little. */
async function mutants(client: pg.ClientBase): Promise<string[]> {
  const { rows } = await client.query<{ sql: string }>(
    `
    SELECT format('DROP POLICY %I ON vault.%I', policyname, tablename) AS sql FROM pg_policies WHERE schemaname = 'vault'
    UNION ALL
    SELECT format('ALTER POLICY %I ON vault.%I USING (true)', policyname, tablename) FROM pg_policies
      WHERE schemaname = 'vault' AND qual <> 'true'
    UNION ALL
    SELECT format('REVOKE %s (%I) ON %s FROM %I', a.privilege_type, t.attname, c.oid::regclass, pg_get_userbyid(a.grantee))
      FROM pg_class c JOIN pg_attribute t ON t.attrelid = c.oid, aclexplode(t.attacl) a WHERE c.relnamespace = 'vault'::regnamespace
    UNION ALL
    SELECT format('REVOKE %s ON %s FROM %I', a.privilege_type, c.oid::regclass, pg_get_userbyid(a.grantee))
      FROM pg_class c, aclexplode(c.relacl) a WHERE c.relnamespace = 'vault'::regnamespace AND a.grantee <> c.relowner
    UNION ALL
    SELECT format('DROP TRIGGER %I ON %s', tgname, tgrelid::regclass) FROM pg_trigger
      WHERE NOT tgisinternal AND tgrelid::regclass::text LIKE 'vault.%'
    UNION ALL
    SELECT replace(pg_get_functiondef('vault.stamp_row'::regproc), part, with_this) FROM (VALUES
      ('NEW.perm := granted;', ''), ('NEW.restricted := false;', ''), ('NEW.collected_at := now();', ''),
      ('v.retired_at > now()', 'true OR v.retired_at > now()'), ('interval ''24 hours''', 'interval ''22 hours'''),
      ('v.effective_at <= now()', 'true'), ('AND d.point = NEW.point', ''), ('d.field_group = TG_TABLE_NAME', 'true'),
      ('d.version = NEW.policy_version', 'd.version = 1'), ('THEN d.third_mask', 'THEN d.self_mask'),
      ('WHEN NEW.provenance ~', 'ELSE 1 END, CASE WHEN NEW.provenance ~')) AS change (part, with_this)
    UNION ALL
    SELECT format('GRANT USAGE ON SCHEMA vault TO %1$I; GRANT SELECT ON vault.person_key TO %1$I', role) FROM unnest($1::text[]) role
    UNION ALL SELECT 'REVOKE USAGE ON SCHEMA vault FROM ' || role FROM unnest($2::text[]) role
    UNION ALL
    SELECT format('ALTER POLICY %I ON vault.%I USING (%s)', policyname, tablename, regexp_replace(qual, part, with_this))
      FROM pg_policies, (VALUES
        ('perm & [^:]+::bigint', 'perm & 0'), ('perm & [^:]+::bigint', 'perm | 1'), ('NOT restricted', 'true'),
        ('point = ', 'point <> ')) AS change (part, with_this)
      WHERE schemaname = 'vault' AND qual ~ part
    UNION ALL SELECT 'GRANT EXECUTE ON FUNCTION vault.stamp_row() TO PUBLIC'`,
    [strangers, [...users]],
  );
  const tables = vaultTables.flatMap((table) => [
    `ALTER TABLE vault.${table} DISABLE ROW LEVEL SECURITY`,
    `ALTER TABLE vault.${table} NO FORCE ROW LEVEL SECURITY`,
    `ALTER TABLE vault.${table} OWNER TO iv_booking`,
    ...Object.values(purposes).map(
      ({ role }) => `GRANT SELECT, UPDATE ON vault.${table} TO ${role}`,
    ),
  ]);
  return [...rows.map(({ sql }) => sql), ...tables];
}

/** Where a mutant can show itself: the table that it names, or for the function of every trigger a few of each kind. */
function tablesOf(mutant: string): string[] {
  const [, table = ""] = /\bvault\.(\w+)/.exec(mutant) ?? [];
  return vaultTables.includes(table) ? [table] : ["email", "name", "phone"];
}

test("P2, P33, P47: no part of the enforcement can be taken away unnoticed", async () => {
  const client = await database.owner.connect();
  await client.query("BEGIN");
  const whole = new Map<string, string>();
  for await (const [name, outcome] of observeVault(client)) whole.set(name, outcome);
  const isWhole = async (tables?: readonly string[]) => {
    for await (const [name, outcome] of observeVault(client, tables)) {
      if (whole.get(name) !== outcome) return false;
    }
    return true;
  };
  const list = await mutants(client);
  expect(list.length).toBeGreaterThan(1000);

  const unnoticed: string[] = [];
  for (const mutant of list) {
    await client.query("SAVEPOINT mutant");
    await client.query(mutant);
    if (await isWhole(tablesOf(mutant))) unnoticed.push(mutant);
    await client.query("ROLLBACK TO SAVEPOINT mutant");
  }
  expect(await isWhole()).toBe(true);
  await client.query("ROLLBACK");
  client.release();

  expect(unnoticed).toEqual([]);
}, 400_000);
