import type pg from "pg";
import { beforeAll, expect, test } from "vitest";
import { accessTo } from "@/lib/policy/access";
import { fieldGroups } from "@/lib/policy/field-groups";
import { purposes } from "@/lib/policy/purposes";
import { v1 } from "@/lib/policy/versions/v1";
import { functionMutants } from "@/tests/lib/policy/function-mutants";
import { arrangeVault, observeVault, roles } from "@/tests/lib/policy/observe-vault";
import { vaultFields, vaultTables } from "@/tests/lib/policy/vault-row";
import { useDatabase } from "@/tests/support/database";
import { Random } from "@/tests/support/random";
import { trials } from "@/tests/support/scale";

const database = useDatabase();

beforeAll(() => arrangeVault(database.owner));

const users = new Set(
  fieldGroups(vaultFields)
    .flatMap((group) => accessTo(group, [v1]))
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
      WHERE NOT tgisinternal AND (tgrelid::regclass::text LIKE 'vault.%' OR tgname = 'apply_choices')
    UNION ALL
    SELECT format('GRANT EXECUTE ON FUNCTION %s TO PUBLIC', oid::regprocedure) FROM pg_proc WHERE pronamespace = 'vault'::regnamespace
    UNION ALL
    SELECT format('ALTER FUNCTION %s OWNER TO iv_booking', oid::regprocedure) FROM pg_proc WHERE pronamespace = 'vault'::regnamespace
    UNION ALL
    SELECT format('ALTER FUNCTION %s SECURITY INVOKER', oid::regprocedure) FROM pg_proc
      WHERE pronamespace = 'vault'::regnamespace AND prosecdef AND proowner <> 'iv_desk'::regrole
    UNION ALL
    SELECT format('REVOKE EXECUTE ON FUNCTION %s FROM %I', p.oid::regprocedure, pg_get_userbyid(a.grantee))
      FROM pg_proc p, aclexplode(p.proacl) a WHERE pronamespace = 'vault'::regnamespace
    UNION ALL
    SELECT format('GRANT USAGE ON SCHEMA vault TO %1$I; GRANT SELECT ON vault.person_key TO %1$I', role) FROM unnest($1::text[]) role
    UNION ALL SELECT 'REVOKE USAGE ON SCHEMA vault FROM ' || role FROM unnest($2::text[]) role
    UNION ALL
    SELECT format('ALTER POLICY %I ON vault.%I USING (%s)', policyname, tablename, regexp_replace(qual, part, with_this))
      FROM pg_policies, (VALUES
        ('perm & [^:]+::bigint', 'perm & 0'), ('perm & [^:]+::bigint', 'perm | 1'), ('NOT restricted', 'true'),
        ('point = ', 'point <> ')) AS change (part, with_this)
      WHERE schemaname = 'vault' AND qual ~ part
    UNION ALL
    SELECT format('ALTER POLICY %I ON vault.%I WITH CHECK (%s)', policyname, tablename, regexp_replace(with_check, part, with_this))
      FROM pg_policies, (VALUES
        ('AND .*', 'AND true)'), ('perm & [^:]+::bigint', 'perm & 0'), ('point <> ', 'point = ')) AS change (part, with_this)
      WHERE schemaname = 'vault' AND with_check ~ part`,
    [strangers, [...users, "iv_jobs", "iv_stamper"]],
  );
  const tables = vaultTables.flatMap((table) => [
    `ALTER TABLE vault.${table} DISABLE ROW LEVEL SECURITY`,
    `ALTER TABLE vault.${table} NO FORCE ROW LEVEL SECURITY`,
    `ALTER TABLE vault.${table} OWNER TO iv_booking`,
    ...Object.values(purposes).map(
      ({ role }) => `GRANT SELECT, UPDATE ON vault.${table} TO ${role}`,
    ),
  ]);
  return [...rows.map(({ sql }) => sql), ...tables, ...(await functionMutants(client))];
}

/** The table that a mutant is of; null for a function, or what is about them all. */
function tableOf(mutant: string): string | null {
  const [, table = ""] = /\bvault\.(\w+)/.exec(mutant) ?? [];
  return vaultTables.includes(table) ? table : null;
}

/** Where a mutant can show itself: its table, or for the function of every trigger a few of each kind. */
function tablesOf(mutant: string): string[] {
  const table = tableOf(mutant);
  return table ? [table] : ["email", "name", "phone"];
}

/** Every trigger and what is of no one table, and of the rest, table by table, a part that a seed draws; at full scale all. */
function drawn(all: readonly string[]): string[] {
  const of = Map.groupBy(new Random(47).shuffle(all), (mutant) =>
    mutant.startsWith("DROP TRIGGER") ? null : tableOf(mutant),
  );
  return [...of].flatMap(([table, some]) =>
    table ? some.slice(0, Math.ceil(some.length / trials(8, 1))) : some,
  );
}

test(
  "P2, P33, P47: no part of the enforcement can be taken away unnoticed",
  async () => {
    const client = await database.owner.connect();
    await client.query("BEGIN");
    const whole = new Map<string, string>();
    for await (const [name, outcome] of observeVault(client)) whole.set(name, outcome);
    const isWhole = async (tables?: readonly string[], first?: readonly string[]) => {
      for await (const [name, outcome] of observeVault(client, tables, first)) {
        if (whole.get(name) !== outcome) return false;
      }
      return true;
    };
    const all = await mutants(client);
    expect(all.length).toBeGreaterThan(1000);

    const unnoticed: string[] = [];
    for (const mutant of drawn(all)) {
      await client.query("SAVEPOINT mutant");
      await client.query(mutant);
      // Whom it names notices first.
      const named = roles.filter((role) => mutant.includes(role));
      if (await isWhole(tablesOf(mutant), tableOf(mutant) ? named : undefined))
        unnoticed.push(mutant);
      await client.query("ROLLBACK TO SAVEPOINT mutant");
    }
    expect(await isWhole()).toBe(true);
    await client.query("ROLLBACK");
    client.release();

    expect(unnoticed).toEqual([]);
  },
  trials(900_000, 3_600_000),
);
