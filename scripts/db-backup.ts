// npm run db:backup -- <folder> [--keys <folder>]: a sealed base backup of the running embedded database (docs/operations.md).
import { parseArgs } from "node:util";
import { loadEnvironment } from "@/scripts/start/keep-environment";

loadEnvironment();
const { clock } = await import("@/lib/clock");
const { ownerConnection } = await import("@/lib/db/role-connection");
const { env } = await import("@/lib/env");
const { placesIn } = await import("@/scripts/database/backup/places");
const { takeBackup } = await import("@/scripts/database/backup/take-backup");

const { values, positionals } = parseArgs({
  options: { keys: { type: "string" } },
  allowPositionals: true,
});
const [folder] = positionals;
if (!folder) {
  process.stderr.write("Where to? npm run db:backup -- <folder> [--keys <folder>]\n");
  process.exit(1);
}
const places = placesIn(folder, values.keys);
const stamp = await takeBackup(ownerConnection(), places, env.BACKUP_KEY, clock.now());
process.stdout.write(`Backed up as ${stamp}: ${places.files}, and its keys in ${places.keys}.\n`);
