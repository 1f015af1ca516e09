// npm run db:restore -- <folder> [--keys <folder>] [--at <backup>]: puts a backup in the place of the embedded database, then does
// again what people said and what was erased since. The product must not run (docs/operations.md).
import path from "node:path";
import { parseArgs } from "node:util";
import { placesIn } from "@/scripts/database/backup/places";
import { putBack } from "@/scripts/database/backup/put-back";
import { startEmbeddedPostgres } from "@/scripts/database/embedded";
import { lockFolder } from "@/scripts/start/lock";
import { readSettings } from "@/scripts/start/settings";

const { values, positionals } = parseArgs({
  options: { keys: { type: "string" }, at: { type: "string" } },
  allowPositionals: true,
});
const settings = await readSettings(false);
const [from] = positionals;
if (!from || !settings.database) {
  process.stderr.write(
    from
      ? "DATABASE_URL names a database of somebody else's: restore it with their tools, then npm run db:replay.\n"
      : "From where? npm run db:restore -- <folder> [--keys <folder>] [--at <backup>]\n",
  );
  process.exit(1);
}
const unlock = lockFolder(settings.folder);
Object.assign(process.env, settings.env);
const { env } = await import("@/lib/env");
const folder = path.join(settings.folder, "postgres");
const { stamp, aside } = await putBack(
  folder,
  placesIn(from, values.keys),
  env.BACKUP_KEY,
  values.at,
);
process.stdout.write(`Restored ${stamp}.\n`);
const server = await startEmbeddedPostgres({ ...settings.database, folder });
try {
  const { replay } = await import("@/scripts/database/replay-all");
  process.stdout.write(await replay());
} finally {
  await server.stop();
  unlock();
}
if (aside)
  process.stdout.write(`What it replaced is in ${aside}: it is full of people, so remove it.\n`);
