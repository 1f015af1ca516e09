import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { PrismaPg } from "@prisma/adapter-pg";
import { bindMigrationAwareSqlAdapterFactory } from "@prisma/driver-adapter-utils";
import * as engine from "@prisma/schema-engine-wasm/schema_engine_bg";
import type pg from "pg";

const root = path.resolve(import.meta.dirname, "../..");
const filters = { externalTables: [], externalEnums: [] };

/**
 * Prisma's own migration engine, in WASM: the native one cannot be downloaded everywhere, and both write the same
 * `_prisma_migrations` table.
 */
export async function applyMigrations(database: pg.PoolConfig): Promise<string[]> {
  const { schemaEngine, close } = await openEngine(database);
  try {
    const result = await schemaEngine.applyMigrations({
      migrationsList: readMigrations(),
      filters,
    });
    return result.appliedMigrationNames;
  } finally {
    await close();
  }
}

/** The SQL that leads from one datamodel to another; from nothing when `from` is null. */
export async function diffSchemas(
  database: pg.PoolConfig,
  from: SchemaFile[] | null,
  to: SchemaFile[],
): Promise<string> {
  const { schemaEngine, close } = await openEngine(database);
  try {
    const result = await schemaEngine.diff({
      from: from ? { tag: "schemaDatamodel", files: from } : { tag: "empty" },
      to: { tag: "schemaDatamodel", files: to },
      script: true,
      exitCode: null,
      filters,
    });
    return result.stdout ?? "";
  } finally {
    await close();
  }
}

export type SchemaFile = { path: string; content: string };

/** The Prisma schema as it stands in the working tree. */
export function readSchema(folder = path.join(root, "prisma/schema")): SchemaFile[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(".prisma"))
    .sort()
    .map((name) => ({ path: name, content: readFileSync(path.join(folder, name), "utf8") }));
}

async function openEngine(database: pg.PoolConfig) {
  await loadWasm();
  // Host, port and names apart: with a connection string the engine's shadow database is the real one.
  const scripts = new WholeScripts(database);
  const factory = bindMigrationAwareSqlAdapterFactory(scripts);
  const schemaEngine = await engine.SchemaEngine.new(
    { datamodels: undefined },
    () => undefined,
    factory,
  );
  const close = async () => {
    schemaEngine.free();
    await scripts.close();
  };
  return { schemaEngine, close };
}

// Prisma's adapter cuts a script at every semicolon, also inside the body of a function; Postgres knows better.
class WholeScripts extends PrismaPg {
  readonly #open: { dispose: () => Promise<void> }[] = [];

  override async connect() {
    const adapter = await super.connect();
    this.#open.push(adapter);
    adapter.executeScript = async (script) => {
      await adapter.underlyingDriver().query(script);
    };
    return adapter;
  }

  /** The engine leaves its connections open, and while one is, nobody can copy the database. */
  async close(): Promise<void> {
    await Promise.all(this.#open.splice(0).map((adapter) => adapter.dispose()));
  }
}

let loaded: Promise<void> | undefined;

function loadWasm(): Promise<void> {
  loaded ??= (async () => {
    const folder = path.dirname(
      createRequire(import.meta.url).resolve("@prisma/schema-engine-wasm"),
    );
    const bytes = readFileSync(path.join(folder, "schema_engine_bg.wasm"));
    const { instance } = await WebAssembly.instantiate(bytes, { "./schema_engine_bg.js": engine });
    engine.__wbg_set_wasm(instance.exports);
    const begin = instance.exports["__wbindgen_start"];
    if (typeof begin === "function") begin();
  })();
  return loaded;
}

function readMigrations() {
  const baseDir = path.join(root, "prisma/migrations");
  const names = readdirSync(baseDir, { withFileTypes: true }).filter((entry) =>
    entry.isDirectory(),
  );
  return {
    baseDir,
    lockfile: { path: "migration_lock.toml", content: 'provider = "postgresql"\n' },
    shadowDbInitScript: "",
    migrationDirectories: names
      .map((entry) => entry.name)
      .sort()
      .map((name) => ({
        path: name,
        migrationFile: {
          path: "migration.sql",
          content: {
            tag: "ok" as const,
            value: readFileSync(path.join(baseDir, name, "migration.sql"), "utf8"),
          },
        },
      })),
  };
}
