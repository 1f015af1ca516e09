import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import type { TestProject } from "vitest/node";
import { startEmbeddedPostgres } from "@/scripts/database/embedded";
import { freePort } from "@/scripts/start/ports";

declare module "vitest" {
  // biome-ignore lint/style/useConsistentTypeDefinitions: only an interface can be merged into vitest's own.
  export interface ProvidedContext {
    databaseServer: string;
    template: string;
  }
}

const template = `iv_template_${process.pid}`;

/** One Postgres for the whole run, with one migrated and policed database that every test file copies. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const given = process.env["TEST_DATABASE_SERVER"];
  const server = given ? { url: given, stop: async () => undefined } : await startThrowaway();
  const url = new URL(server.url);
  url.pathname = `/${template}`;
  process.env["DATABASE_URL"] = url.href;
  Object.assign(process.env, testSecrets);
  const { prepareDatabase, withClient } = await import("@/scripts/database/prepare");
  const { ownerConnection } = await import("@/lib/db/role-connection");
  await prepareDatabase();
  project.provide("databaseServer", server.url);
  project.provide("template", template);
  return async () => {
    await withClient({ ...ownerConnection(), database: "postgres" }, (client) =>
      client.query(`DROP DATABASE IF EXISTS ${template} WITH (FORCE)`),
    );
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
