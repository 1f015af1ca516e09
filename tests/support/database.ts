import pg from "pg";
import { afterAll, afterEach, beforeAll, inject } from "vitest";
import { type Context, openContext } from "@/lib/context/open-context";
import { closeClients } from "@/lib/db/purpose-client";
import { ownerConnection } from "@/lib/db/role-connection";
import type { Purpose } from "@/lib/policy/purposes";
import { withClient } from "@/scripts/database/prepare";
import { compileTableGrants } from "@/scripts/database/roles";
import { checkInvariants } from "@/tests/support/invariants";
import type { Template } from "@/tests/support/server";

type Database = {
  /** The owner's pool: for arranging and for looking, never for what is under test. */
  owner: pg.Pool;
  /** A context as the edge would open it. */
  open: (purpose: Purpose, actor?: string) => Context;
};

/**
 * A migrated database for this test file alone, copied from a template and dropped at the end. After each test the
 * invariants that must always hold are checked in SQL.
 */
export function useDatabase(template: Template = "empty"): Database {
  const connection = ownerConnection();
  const name = pg.escapeIdentifier(connection.database ?? "");
  const owner = new pg.Pool({ ...connection, max: 4 });
  // Its connections may still be closing when the database is dropped under them, and are told so.
  owner.on("error", () => undefined);
  const server = { ...connection, database: "postgres" };

  beforeAll(async () => {
    await withClient(server, (client) =>
      client.query(`CREATE DATABASE ${name} TEMPLATE ${inject("templates")[template]}`),
    );
    // A copy loses what was granted on the database itself.
    await owner.query(compileTableGrants(connection.database ?? ""));
  });
  afterEach(() => checkInvariants(owner));
  afterAll(async () => {
    await closeClients();
    await owner.end();
    await withClient(server, (client) =>
      client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`),
    );
  });
  return { owner, open: openContext };
}
