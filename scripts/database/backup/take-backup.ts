import { existsSync, mkdirSync } from "node:fs";
import path from "node:path";
import type pg from "pg";
import { listClusterFiles, listSegments } from "@/scripts/database/backup/cluster-files";
import { packFiles, packText } from "@/scripts/database/backup/pack";
import { dropExpired, type Places, partOf, stampOf } from "@/scripts/database/backup/places";
import { writeSealed } from "@/scripts/database/backup/sealed-file";
import { withClient } from "@/scripts/database/prepare";

/**
 * A base backup of the whole running cluster, sealed, in two parts: people's wrapped keys with the log of changes, in which they
 * stand as well, and everything else. One without the other opens nothing of anybody (P31, P37). Parts that are older than
 * their life go.
 * @returns its name.
 * @throws an Error where the database's files are not on this machine.
 */
export async function takeBackup(
  connection: pg.ClientConfig,
  places: Places,
  secret: string,
  now: Date,
): Promise<string> {
  const stamp = stampOf(now);
  await withClient({ ...connection, statement_timeout: 0 }, async (client) => {
    const { rows } = await client.query<{ data_directory: string }>("SHOW data_directory");
    const folder = rows[0]?.data_directory ?? "";
    if (!existsSync(path.join(folder, "postmaster.pid")))
      throw new Error(
        "The files of this database are not on this machine. Use the base backups of whoever runs it (docs/operations.md).",
      );
    await copyCluster(client, folder, places, secret, stamp);
  });
  dropExpired(places, now);
  return stamp;
}

async function copyCluster(
  client: pg.Client,
  folder: string,
  places: Places,
  secret: string,
  stamp: string,
): Promise<void> {
  for (const place of [places.files, places.keys])
    mkdirSync(place, { recursive: true, mode: 0o700 });
  // Keeps the log of changes from being recycled until this connection ends.
  await client.query("SELECT pg_create_physical_replication_slot($1, true, true)", [
    `iv_backup_${process.pid}`,
  ]);
  const began = await client.query<{ segment: string }>(
    "SELECT pg_walfile_name(pg_backup_start($1, true)) AS segment",
    [stamp],
  );
  const { keys, rest } = await listClusterFiles(client, folder);
  await writeSealed(partOf(places.files, stamp), secret, packFiles(folder, rest));
  async function* keysAndLog() {
    yield* packFiles(folder, keys);
    const { rows } = await client.query<{ segment: string; labelfile: string }>(
      "SELECT pg_walfile_name(lsn) AS segment, labelfile FROM pg_backup_stop(false)",
    );
    const segments = listSegments(folder, began.rows[0]?.segment ?? "", rows[0]?.segment ?? "");
    yield* packFiles(folder, segments);
    yield* packText("backup_label", rows[0]?.labelfile ?? "");
  }
  await writeSealed(partOf(places.keys, stamp), secret, keysAndLog());
}
