import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, mkdirSync, openSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import pg from "pg";
import { findHome, type Home } from "@/scripts/database/embedded/find-home";
import { initialise } from "@/scripts/database/embedded/initialise";
import { endOrphan } from "@/scripts/database/embedded/orphan";

type Options = {
  /** Where the data is kept; as root in a home that no other user may enter, a folder of that name elsewhere. */
  folder: string;
  port: number;
  password: string;
  /** Faster and unsafe at a power cut: for tests alone. Its data is gone when it stops. */
  throwaway?: boolean;
};

export type EmbeddedPostgres = {
  url: string;
  folder: string;
  /** Resolves when the server is gone, whoever ended it. */
  ended: Promise<void>;
  /** A fast shutdown: connections end, what was committed is on disk. */
  stop: () => Promise<void>;
};

/**
 * A real Postgres 18 from npm on loopback. Root may not run it, so as root it runs as `postgres` or `nobody`. It ends with
 * this process, even when this process is killed.
 * @throws an Error with a sentence for the person who started it.
 */
export async function startEmbeddedPostgres(options: Options): Promise<EmbeddedPostgres> {
  const home = findHome(options.folder);
  refuseOtherVersion(home.folder);
  await endOrphan(home.folder);
  if (!existsSync(path.join(home.folder, "PG_VERSION"))) await initialise(home, options.password);
  const server = launch(home, options);
  const ended = new Promise<void>((resolve) => server.once("exit", () => resolve()));
  const url = `postgres://postgres:${options.password}@127.0.0.1:${options.port}/postgres`;
  await untilReady(url, server, `${home.folder}.log`);
  const stop = async () => {
    server.kill("SIGINT");
    await ended;
    if (options.throwaway) rmSync(home.belongings, { recursive: true, force: true });
  };
  return { url, folder: home.folder, ended, stop };
}

const guard = fileURLToPath(new URL("./embedded/guard.mjs", import.meta.url));

function launch(home: Home, options: Options): ChildProcess {
  mkdirSync(path.dirname(home.folder), { recursive: true });
  const log = openSync(`${home.folder}.log`, "w");
  const settings = {
    // A socket file would need a folder that everybody may write to, and could meet another server's.
    ...{ listen_addresses: "127.0.0.1", unix_socket_directories: "", port: String(options.port) },
    ...{ max_connections: "200", shared_buffers: "256MB", timezone: "UTC", jit: "off" },
    // Whoever changes every table of the vault at once holds more locks than Postgres reckons with.
    max_locks_per_transaction: "256",
    ...(options.throwaway && { fsync: "off", synchronous_commit: "off", full_page_writes: "off" }),
  };
  const flags = Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
  // Detached: Ctrl-C in a terminal must not end the database before those who use it.
  return spawn(process.execPath, [guard, home.postgres, "-D", home.folder, ...flags], {
    stdio: ["ignore", log, log, "ipc"],
    detached: true,
    env: { ...process.env, NODE_OPTIONS: "", GUARD_USER: JSON.stringify(home.user ?? null) },
  });
}

async function untilReady(url: string, server: ChildProcess, log: string): Promise<void> {
  const deadline = Date.now() + 60_000;
  while (!(await answers(url))) {
    if (server.exitCode !== null || Date.now() > deadline) {
      server.kill("SIGINT");
      const last = readFileSync(log, "utf8").trim().split("\n").slice(-5).join("\n");
      throw new Error(`The database did not start. Its last words, in ${log}:\n${last}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

async function answers(url: string): Promise<boolean> {
  const client = new pg.Client(url);
  try {
    await client.connect();
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

function refuseOtherVersion(folder: string): void {
  const file = path.join(folder, "PG_VERSION");
  if (!existsSync(file)) return;
  const found = readFileSync(file, "utf8").trim();
  if (found !== "18") {
    throw new Error(
      `${folder} holds data of Postgres ${found}; this needs 18. Move the folder away and start again.`,
    );
  }
}
