import { readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import { readGiven, type Settings } from "@/scripts/start/settings";

const name = "environment.json";

/**
 * Notes under which environment the product runs, for the commands that are run beside it.
 * @returns takes the note away again.
 */
export function keepEnvironment({ folder, madeUp }: Settings): () => void {
  const file = path.join(folder, name);
  writeFileSync(file, JSON.stringify(madeUp), { mode: 0o600 });
  return () => rmSync(file, { force: true });
}

/**
 * Gives this process the environment of the product: what is set here and in `.env`, and what a running `npm start` made up.
 * Call it before loading anything that reads the environment.
 */
export function loadEnvironment(): void {
  const given = readGiven();
  const file = path.resolve(given["DATA_FOLDER"] ?? ".data", name);
  Object.assign(process.env, readNote(file), given);
  if (process.env["DATABASE_URL"]) return;
  process.stderr.write("Start the product first (npm start), or set DATABASE_URL and the rest.\n");
  process.exit(1);
}

function readNote(file: string): Record<string, string> {
  try {
    return z.record(z.string(), z.string()).parse(JSON.parse(readFileSync(file, "utf8")));
  } catch {
    return {};
  }
}
