import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { renameSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import pg from "pg";
import { ownerConnection } from "@/lib/db/role-connection";
import { withClient } from "@/scripts/database/prepare";
import { compileTableGrants } from "@/scripts/database/roles";
import { isDemo } from "@/scripts/start/demo-staff";
import { freePort } from "@/scripts/start/ports";
import { startProgram, stopProgram } from "@/scripts/start/program";
import { say } from "@/scripts/start/say.mjs";
import type { Settings } from "@/scripts/start/settings";

/** A year that is being made, in a copy of the database that nobody else uses. */
export type Year = {
  /** Puts it in the place of the database that has none, once it is made; nobody may use either. */
  take: () => Promise<void>;
};

/**
 * Begins to make the year that the demo has behind it, where nobody has booked anything yet; null where there is none to make. Stopped or
 * killed before it is taken, it leaves nothing, and is made at the next start.
 */
export async function beginYear(settings: Settings, signal: AbortSignal): Promise<Year | null> {
  if (!(await isWanted(settings))) return null;
  const names = namesOf(ownerConnection().database ?? "");
  const folder = path.join(settings.folder, "stripe-year");
  rmSync(folder, { recursive: true, force: true });
  await copyDatabase(names);
  const child = await startMaking(settings, names.year, folder);
  const made = once(child, "exit").then(([code]) => code === 0);
  signal.addEventListener("abort", () => void stopProgram(child));
  return {
    take: async () => {
      if (await made) return await takeOver(settings, names, folder);
      if (!signal.aborted)
        say("The year behind the demo could not be made, so it begins empty: see logs/year.log.");
    },
  };
}

/** Only in the demo, on its own database and its own Stripe, and while both are empty. */
async function isWanted({ env, database, stripe }: Settings): Promise<boolean> {
  if (!(database && stripe && isDemo(env)) || env["DEMO_YEAR"] === "0") return false;
  return await withClient(ownerConnection(), async (client) => {
    const { rows } = await client.query("SELECT EXISTS (SELECT FROM booking) AS used");
    return !rows[0].used;
  });
}

type Names = { real: string; year: string; before: string };

function namesOf(real: string): Names {
  return { real, year: `${real}_year`, before: `${real}_before` };
}

const onServer = (work: (client: pg.Client) => Promise<void>) =>
  withClient({ ...ownerConnection(), database: "postgres" }, work);

async function copyDatabase({ real, year, before }: Names): Promise<void> {
  await onServer(async (client) => {
    for (const left of [year, before]) await drop(client, left);
    await client.query(`CREATE DATABASE ${quoted(year)} TEMPLATE ${quoted(real)}`);
  });
  // A copy loses what was granted on the database itself.
  await withClient({ ...ownerConnection(), database: year }, async (client) => {
    await client.query(compileTableGrants(year));
  });
}

async function startMaking(
  { env, folder: data }: Settings,
  database: string,
  folder: string,
): Promise<ChildProcess> {
  const url = new URL(env["DATABASE_URL"] ?? "");
  url.pathname = `/${database}`;
  const own = {
    ...{ DATABASE_URL: url.href, STRIPE_API_URL: `http://127.0.0.1:${await freePort()}` },
    ...{ STATEMENT_TIMEOUT_MS: "60000", LOG_LEVEL: "silent" },
  };
  const child = startProgram({
    ...{ name: "year", file: "scripts/start/year/main.ts", args: [folder] },
    ...{ env: { ...env, ...own }, logs: path.join(data, "logs"), verbose: false },
  });
  // The site comes first.
  if (child.pid) os.setPriority(child.pid, 10);
  return child;
}

/** Interrupted anywhere, the next start finds a database in which nobody has booked, or the year. */
async function takeOver({ folder }: Settings, names: Names, made: string): Promise<void> {
  const { real, year, before } = names;
  const stripe = path.join(folder, "stripe");
  rmSync(stripe, { recursive: true, force: true });
  renameSync(made, stripe);
  await onServer(async (client) => {
    for (const name of [real, year]) await disconnect(client, name);
    await client.query(`ALTER DATABASE ${quoted(real)} RENAME TO ${quoted(before)}`);
    await client.query(`ALTER DATABASE ${quoted(year)} RENAME TO ${quoted(real)}`);
    await drop(client, before);
  });
}

// Those that have just ended may not be gone yet.
async function disconnect(client: pg.Client, name: string): Promise<void> {
  await client.query(
    "SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity WHERE datname = $1",
    [name],
  );
}

async function drop(client: pg.Client, name: string): Promise<void> {
  await client.query(`DROP DATABASE IF EXISTS ${quoted(name)} WITH (FORCE)`);
}

const quoted = (name: string) => pg.escapeIdentifier(name);
