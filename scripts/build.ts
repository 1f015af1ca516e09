// npm run build: the production build where there is no database, as for an image. The public pages are rendered from a catalogue
// that is thrown away; the site renders them again from its own within a minute.
import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { build } from "@/scripts/start/build";
import { prepare, startDatabase } from "@/scripts/start/database";
import { generate } from "@/scripts/start/generate";
import { step } from "@/scripts/start/say.mjs";
import { readSettings } from "@/scripts/start/settings";

const folder = mkdtempSync(path.join(os.tmpdir(), "iv-build-"));
const { APP_URL, PATH, HOME } = process.env;
const settings = await readSettings(false, {
  ...{ PATH, HOME, DATA_FOLDER: folder, NODE_ENV: "production" },
  ...(APP_URL && { APP_URL }),
});
Object.assign(process.env, settings.env);
await step("Generating the database client", generate);
const database = await startDatabase(settings, (why) => {
  throw new Error(why);
});
try {
  await step("Migrating and seeding", prepare);
  await step("Building the site", () => build(settings.env, new AbortController().signal));
} finally {
  await database?.stop();
  rmSync(folder, { recursive: true, force: true });
}
