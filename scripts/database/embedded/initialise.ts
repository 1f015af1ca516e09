import { spawn } from "node:child_process";
import { chownSync, mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Home } from "@/scripts/database/embedded/find-home";

/** Makes an empty cluster. It is made beside its place and moved there whole, so that an interruption leaves no half of one. */
export async function initialise(home: Home, password: string): Promise<void> {
  const draft = `${home.folder}.new`;
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(path.dirname(draft), { recursive: true });
  mkdirSync(draft, { mode: 0o700 });
  // Within the folder's parent and not in /tmp: the password is written down for a moment.
  const passwordFile = path.join(path.dirname(home.folder), `.password-${process.pid}`);
  writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
  if (home.user) {
    for (const owned of [draft, passwordFile]) chownSync(owned, home.user.uid, home.user.gid);
  }
  try {
    await runInitdb(home, [`--pgdata=${draft}`, `--pwfile=${passwordFile}`]);
  } finally {
    rmSync(passwordFile, { force: true });
  }
  renameSync(draft, home.folder);
}

function runInitdb(home: Home, where: string[]): Promise<void> {
  const how = ["--username=postgres", "--auth=scram-sha-256", "--encoding=UTF8", "--no-sync"];
  const locale = [`--locale=${process.platform === "darwin" ? "en_US.UTF-8" : "C.UTF-8"}`];
  return new Promise((resolve, reject) => {
    const initdb = spawn(home.initdb, [...where, ...how, ...locale], {
      stdio: ["ignore", "ignore", "pipe"],
      ...(home.user ?? {}),
    });
    let words = "";
    initdb.stderr.on("data", (chunk) => {
      words += String(chunk);
    });
    initdb.once("error", reject);
    initdb.once("close", (code) =>
      code === 0 ? resolve() : reject(new Error(`The database could not be made:\n${words}`)),
    );
  });
}
