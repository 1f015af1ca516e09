import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, globSync, readFileSync, writeFileSync } from "node:fs";

const stamp = "node_modules/.generated-from";

/** Writes the Prisma client, unless it was made from this schema. */
export async function generate(): Promise<void> {
  const from = fingerprint();
  const made = existsSync("lib/db/generated/client.ts") && existsSync(stamp);
  if (made && readFileSync(stamp, "utf8") === from) return;
  const { status, stderr } = spawnSync(process.execPath, ["scripts/generate.mjs"]);
  if (status !== 0) throw new Error(`The database client could not be generated:\n${stderr}`);
  writeFileSync(stamp, from);
}

function fingerprint(): string {
  const hash = createHash("sha256");
  for (const name of ["package-lock.json", ...globSync("prisma/schema/*.prisma").sort()])
    hash.update(readFileSync(name));
  return hash.digest("hex");
}
