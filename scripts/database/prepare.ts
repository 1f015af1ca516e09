import pg from "pg";
import { ownerConnection } from "@/lib/db/role-connection";
import { compilePolicy } from "@/lib/policy/compile";
import { hashVersion } from "@/lib/policy/hash";
import { readVaultFields } from "@/lib/policy/read-schema";
import { versions } from "@/lib/policy/versions/versions";
import { compileLedgers } from "@/scripts/database/ledgers";
import { compileTableGrants, ensureRoles } from "@/scripts/database/roles";
import { applyMigrations, readSchema } from "@/scripts/database/schema-engine";

/**
 * Brings a database to what this code expects: made, roles, migrations, grants, and the policy as compiled. Safe to run
 * at every start.
 * @returns the names of the migrations that were new.
 */
export async function prepareDatabase(
  connection: pg.PoolConfig = ownerConnection(),
): Promise<string[]> {
  await withClient({ ...connection, database: "postgres" }, async (client) => {
    await ensureRoles(client);
    await ensureDatabase(client, connection.database ?? "postgres");
  });
  const applied = await applyMigrations(connection);
  await withClient(connection, applyPolicy);
  return applied;
}

async function ensureDatabase(client: pg.Client, name: string): Promise<void> {
  const { rowCount } = await client.query("SELECT 1 FROM pg_database WHERE datname = $1", [name]);
  if (rowCount === 0) await client.query(`CREATE DATABASE ${pg.escapeIdentifier(name)}`);
}

async function applyPolicy(client: pg.Client): Promise<void> {
  const fields = readVaultFields(readSchema().map((file) => file.content));
  await client.query("BEGIN");
  await client.query(compileLedgers());
  await client.query(compileTableGrants(client.database ?? ""));
  await client.query(compilePolicy(versions, fields));
  for (const version of versions) {
    await client.query(
      `INSERT INTO policy_version (number, hash, provisional, effective_at) VALUES ($1, $2, $3, now())
       ON CONFLICT (number) DO UPDATE SET hash = excluded.hash WHERE policy_version.provisional`,
      [version.number, hashVersion(version), version.provisional],
    );
  }
  await client.query("COMMIT");
}

export async function withClient<T>(
  connection: pg.ClientConfig,
  work: (client: pg.Client) => Promise<T>,
): Promise<T> {
  const client = new pg.Client(connection);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
