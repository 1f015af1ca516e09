// npm run db:new -- <name>: a migration from the datamodel of the last one to the one in prisma/schema. With --print it is
// only shown (npm run db:diff). What the datamodel cannot say, such as triggers, is added to the file by hand.
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { diffFromLast, keepSnapshot } from "@/scripts/database/snapshot";

const { values, positionals } = parseArgs({
  options: { print: { type: "boolean", default: false } },
  allowPositionals: true,
});
const name = positionals[0];
if (!values.print && !/^[a-z0-9_]+$/.test(name ?? "")) {
  process.stderr.write("Give it a name in snake_case: npm run db:new -- add_waiting_list\n");
  process.exit(1);
}

const sql = await diffFromLast();
if (values.print || sql.trim() === "") {
  process.stdout.write(sql.trim() === "" ? "The migrations say what the schema says.\n" : sql);
} else {
  const stamp = new Date().toISOString().replace(/\D/g, "").slice(0, 14);
  const folder = path.join("prisma/migrations", `${stamp}_${name}`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, "migration.sql"), sql);
  keepSnapshot(folder);
  process.stdout.write(`Wrote ${folder}/migration.sql. Read it, and add what only SQL can say.\n`);
}
