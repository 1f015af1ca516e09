import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { startEmbeddedPostgres } from "@/scripts/database/embedded";
import { diffSchemas, readSchema } from "@/scripts/database/schema-engine";
import { portNear } from "@/scripts/start/ports";

const migrations = "prisma/migrations";

/** Keeps the datamodel that a migration leads to beside it: the next one is the difference from it. */
export function keepSnapshot(migration: string): void {
  const folder = path.join(migration, "schema");
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const { path: file } of readSchema())
    cpSync(path.join("prisma/schema", file), path.join(folder, file));
}

/** The SQL from the datamodel of the last migration to the present one; empty when nothing changed. */
export async function diffFromLast(): Promise<string> {
  const last = readdirSync(migrations).sort().at(-1);
  const snapshot = last ? path.join(migrations, last, "schema") : null;
  const from = snapshot && existsSync(snapshot) ? readSchema(snapshot) : null;
  const folder = mkdtempSync(path.join(os.tmpdir(), "iv-diff-"));
  const { port } = await portNear(54330, "Postgres", "POSTGRES_PORT");
  const password = "development";
  const data = path.join(folder, "data");
  const server = await startEmbeddedPostgres({ folder: data, port, password, throwaway: true });
  try {
    const address = { host: "127.0.0.1", port, user: "postgres", password, database: "postgres" };
    const sql = await diffSchemas(address, from, readSchema());
    return sql.includes("empty migration") ? "" : sql;
  } finally {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}
