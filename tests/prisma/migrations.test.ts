import { readdirSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { ownerConnection } from "@/lib/db/role-connection";
import { diffSchemas, readSchema } from "@/scripts/database/schema-engine";
import { useDatabase } from "@/tests/support/database";

useDatabase();

test("the migrations lead to the datamodel that the code is generated from", async () => {
  const folder = path.resolve("prisma/migrations");
  const last = readdirSync(folder).sort().at(-1) ?? "";
  const snapshot = readSchema(path.join(folder, last, "schema"));
  const sql = await diffSchemas(ownerConnection(), snapshot, readSchema());
  expect(sql.trim()).toBe("-- This is an empty migration.");
});
