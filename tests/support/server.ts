import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import type { TestProject } from "vitest/node";
import { localDateOf } from "@/lib/dates";
import { startEmbeddedPostgres } from "@/scripts/database/embedded";
import { freePort } from "@/scripts/start/ports";

declare module "vitest" {
  // biome-ignore lint/style/useConsistentTypeDefinitions: only an interface can be merged into vitest's own.
  export interface ProvidedContext {
    databaseServer: string;
    templates: Readonly<Record<Template, string>>;
  }
}

/** What a test file begins with: nothing but the schema and the policy, or the catalogue of today too. */
export type Template = "empty" | "catalogue";

const templates = {
  empty: `iv_template_${process.pid}`,
  catalogue: `iv_catalogue_${process.pid}`,
} as const satisfies Record<Template, string>;

/** One Postgres for the whole run, with a migrated and policed database that every test file copies, and one that is seeded. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const given = process.env["TEST_DATABASE_SERVER"];
  const server = given ? { url: given, stop: async () => undefined } : await startThrowaway();
  const url = new URL(server.url);
  url.pathname = `/${templates.empty}`;
  process.env["DATABASE_URL"] = url.href;
  Object.assign(process.env, testSecrets);
  const { prepareDatabase, withClient } = await import("@/scripts/database/prepare");
  const { ownerConnection } = await import("@/lib/db/role-connection");
  const { seedCatalogue } = await import("@/prisma/seed/seed");
  const asOwner = (database: string, ...queries: string[]) =>
    withClient({ ...ownerConnection(), database }, async (client) => {
      for (const query of queries) await client.query(query);
    });
  await prepareDatabase();
  await asOwner("postgres", `CREATE DATABASE ${templates.catalogue} TEMPLATE ${templates.empty}`);
  await withClient({ ...ownerConnection(), database: templates.catalogue }, (client) =>
    seedCatalogue(client, localDateOf(new Date())),
  );
  project.provide("databaseServer", server.url);
  project.provide("templates", templates);
  return async () => {
    const drop = Object.values(templates).map(
      (name) => `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`,
    );
    await asOwner("postgres", ...drop);
    await server.stop();
  };
}

export const testSecrets = {
  APP_SECRET: "development-secret-for-tests-only-0001",
  VAULT_KEY: "development-vault-key-for-tests-only-01",
  BACKUP_KEY: "development-backup-key-for-tests-only-1",
  STRIPE_SECRET_KEY: "sk_test_stand_in",
  STRIPE_WEBHOOK_SECRET: "whsec_stand_in",
  SMTP_URL: "smtp://127.0.0.1:1",
  LOG_LEVEL: "silent",
  DEMO: "1",
};

async function startThrowaway() {
  const folder = mkdtempSync(path.join(os.tmpdir(), "iv-postgres-"));
  const server = await startEmbeddedPostgres({
    folder: path.join(folder, "data"),
    port: await freePort(),
    password: "development",
    throwaway: true,
  });
  return {
    url: server.url,
    stop: async () => {
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
