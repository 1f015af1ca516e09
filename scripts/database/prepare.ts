import pg from "pg";
import { ownerConnection } from "@/lib/db/role-connection";
import { readVaultFields } from "@/lib/policy/read-schema";
import { versions } from "@/lib/policy/versions/versions";
import { compileEgress } from "@/scripts/database/egress";
import { compileLedgers } from "@/scripts/database/ledgers";
import { applyPolicy } from "@/scripts/database/publish";
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
  await withClient(connection, openVault);
  return applied;
}

async function ensureDatabase(client: pg.Client, name: string): Promise<void> {
  const { rowCount } = await client.query("SELECT 1 FROM pg_database WHERE datname = $1", [name]);
  if (rowCount === 0) await client.query(`CREATE DATABASE ${pg.escapeIdentifier(name)}`);
}

async function openVault(client: pg.Client): Promise<void> {
  const fields = readVaultFields(readSchema().map((file) => file.content));
  await client.query("BEGIN");
  await client.query(compileLedgers());
  await client.query(compileTableGrants(client.database ?? ""));
  await applyPolicy(client, versions, fields);
  await client.query(compileEgress(versions));
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
