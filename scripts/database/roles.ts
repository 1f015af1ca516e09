import pg from "pg";
import { ledgers } from "@/lib/db/ledgers";
import { rolePassword } from "@/lib/db/role-connection";
import { tableGrants } from "@/lib/db/table-grants";
import { purposes, vaultDesk, vaultOwner, vaultStamper } from "@/lib/policy/purposes";

const purposeRoles = Object.values(purposes).map(({ role }) => role);

/** Roles belong to the cluster, not to a database: made once, and given the password of today's APP_SECRET. */
export async function ensureRoles(client: pg.Client): Promise<void> {
  // Two installations or two test runs may start at once.
  await client.query("SELECT pg_advisory_lock(7274001)");
  try {
    for (const role of [vaultOwner, vaultStamper, vaultDesk, ...purposeRoles]) {
      const { rowCount } = await client.query("SELECT 1 FROM pg_roles WHERE rolname = $1", [role]);
      if (rowCount === 0) await client.query(`CREATE ROLE ${role} NOINHERIT`);
    }
    for (const role of purposeRoles) {
      const password = pg.escapeLiteral(rolePassword(role));
      await client.query(`ALTER ROLE ${role} LOGIN NOCREATEDB NOCREATEROLE PASSWORD ${password}`);
    }
    await client.query(
      `GRANT ${vaultOwner}, ${vaultStamper}, ${vaultDesk} TO CURRENT_USER WITH INHERIT TRUE, SET TRUE`,
    );
  } finally {
    await client.query("SELECT pg_advisory_unlock(7274001)");
  }
}

/** The grants on tables without personal data, from nothing: what is not listed is revoked. */
export function compileTableGrants(database: string): string {
  const roles = purposeRoles.join(", ");
  const grants = Object.entries(tableGrants).flatMap(([table, privileges]) =>
    Object.entries(purposes).flatMap(([purpose, { role }]) => {
      const list = privileges[purpose as keyof typeof purposes];
      return list ? [`GRANT ${list} ON public."${table}" TO ${role};`] : [];
    }),
  );
  return [
    `REVOKE ALL ON DATABASE ${pg.escapeIdentifier(database)} FROM PUBLIC;`,
    `GRANT CONNECT ON DATABASE ${pg.escapeIdentifier(database)} TO ${roles};`,
    "REVOKE ALL ON SCHEMA public FROM PUBLIC;",
    `GRANT USAGE ON SCHEMA public TO ${roles};`,
    `REVOKE ALL ON ALL TABLES IN SCHEMA public FROM PUBLIC, ${roles};`,
    ...grants,
    // Whoever seals reads every ledger.
    ...ledgers.map(({ table }) => `GRANT SELECT ON public.${table} TO ${purposes.jobs.role};`),
    `GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO ${roles};`,
    // The queue is the worker's own: pg-boss makes and keeps its tables there.
    `CREATE SCHEMA IF NOT EXISTS jobs AUTHORIZATION ${purposes.jobs.role};`,
  ].join("\n");
}
