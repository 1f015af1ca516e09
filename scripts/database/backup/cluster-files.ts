import { type Dirent, readdirSync } from "node:fs";
import path from "node:path";
import type pg from "pg";

// https://www.postgresql.org/docs/18/continuous-archiving.html#BACKUP-LOWLEVEL-BASE-BACKUP-DATA: what a running server makes anew.
const emptied = [
  "pg_dynshmem",
  "pg_notify",
  "pg_replslot",
  "pg_serial",
  "pg_snapshots",
  "pg_stat_tmp",
  "pg_subtrans",
  "pg_wal",
];
const left = /(^|\/)(postmaster\.(pid|opts)|pgsql_tmp[^/]*|pg_internal\.init[^/]*)(\/|$)/;

export type ClusterFiles = {
  /** Files that hold the people's wrapped keys: table, index and all their parts. */
  keys: string[];
  /** Everything else, but for the log of changes; folders end in a slash, since a server wants to find the empty ones too. */
  rest: string[];
};

/** The files of a running cluster, and which of them hold people's keys. */
export async function listClusterFiles(client: pg.Client, folder: string): Promise<ClusterFiles> {
  const { rows } = await client.query<{ path: string }>(`
    SELECT pg_relation_filepath(part) AS path FROM (
      SELECT 'vault.person_key'::regclass::oid AS part
      UNION SELECT indexrelid FROM pg_index WHERE indrelid = 'vault.person_key'::regclass
      UNION SELECT reltoastrelid FROM pg_class WHERE oid = 'vault.person_key'::regclass AND reltoastrelid <> 0
      UNION SELECT i.indexrelid FROM pg_class c JOIN pg_index i ON i.indrelid = c.reltoastrelid WHERE c.oid = 'vault.person_key'::regclass
    ) parts`);
  const holdsKeys = new Set(rows.map((row) => row.path));
  const all = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() || entry.isDirectory())
    .map((entry) => nameOf(folder, entry))
    .filter((name) => !left.test(name) && !isEmptied(name));
  const isKey = (name: string) => holdsKeys.has(name.replace(/(_fsm|_vm|_init)?(\.\d+)?$/, ""));
  return { keys: all.filter(isKey), rest: all.filter((name) => !isKey(name)).sort() };
}

function nameOf(folder: string, entry: Dirent): string {
  const name = path.relative(folder, path.join(entry.parentPath, entry.name));
  return entry.isDirectory() ? `${name}/` : name;
}

function isEmptied(name: string): boolean {
  const isFolderOfLog = name.startsWith("pg_wal/") && name.endsWith("/");
  return (
    !isFolderOfLog && emptied.some((gone) => name.startsWith(`${gone}/`) && name !== `${gone}/`)
  );
}

/** The segments of the log of changes from one to another, both included, by their names. */
export function listSegments(folder: string, from: string, until: string): string[] {
  return readdirSync(path.join(folder, "pg_wal"))
    .filter((name) => /^[0-9A-F]{24}$/.test(name) && name >= from && name <= until)
    .sort()
    .map((name) => `pg_wal/${name}`);
}
