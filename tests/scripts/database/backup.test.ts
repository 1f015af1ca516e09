import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import type pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { makePersonKey } from "@/lib/crypto/person-key";
import { newId } from "@/lib/ids";
import { keyBackupDays } from "@/lib/privacy/erasing";
import { listBackups, partOf, placesIn, stampOf } from "@/scripts/database/backup/places";
import { putBack } from "@/scripts/database/backup/put-back";
import { readSealed } from "@/scripts/database/backup/sealed-file";
import { takeBackup } from "@/scripts/database/backup/take-backup";
import { type EmbeddedPostgres, startEmbeddedPostgres } from "@/scripts/database/embedded";
import { prepareDatabase, withClient } from "@/scripts/database/prepare";
import { freePort } from "@/scripts/start/ports";

const folder = mkdtempSync(path.join(os.tmpdir(), "iv-backup-"));
const places = placesIn(path.join(folder, "backups"));
const secret = "a backup key of the tests, long enough";
const [before, after] = [newId(), newId()];
const { wrapped } = makePersonKey({ personId: before, retentionClass: "booking" });
const data = path.join(folder, "data");
const now = new Date("2027-03-01T09:00:00Z");
let address: pg.ClientConfig;
let server: EmbeddedPostgres;

async function start(): Promise<EmbeddedPostgres> {
  const { port = 0 } = address;
  return await startEmbeddedPostgres({ folder: data, port, password: "development" });
}

const insertKey = (personId: string) =>
  withClient(address, (client) =>
    client.query("INSERT INTO vault.person_key VALUES ($1, 'booking', $2)", [personId, wrapped]),
  );

const people = () =>
  withClient(address, async (client) => {
    const { rows } = await client.query("SELECT person_id FROM vault.person_key");
    return rows.map((row) => row.person_id);
  });

beforeAll(async () => {
  const port = await freePort();
  address = { host: "127.0.0.1", port, user: "postgres", password: "development", database: "iv" };
  server = await start();
  await prepareDatabase(address);
  await insertKey(before);
}, 120_000);
afterAll(async () => {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** What one part of a backup holds, as bytes in which anything can be looked for. */
async function contentOf(place: string, stamp: string): Promise<string> {
  const chunks: Buffer[] = [];
  await readSealed(partOf(place, stamp), secret, async (content) => {
    for await (const chunk of content) chunks.push(chunk);
  });
  return Buffer.concat(chunks).toString("latin1");
}

test("P31, P37: keys and the rest are backed up apart, sealed, and come back as they were", async () => {
  const stamp = await takeBackup(address, places, secret, now);
  expect(stamp).toBe("2027-03-01T09-00-00Z");
  const key = wrapped.toString("latin1");
  expect(await contentOf(places.keys, stamp)).toContain(key);
  expect(await contentOf(places.files, stamp)).not.toContain(key);
  for (const place of [places.files, places.keys])
    expect(readFileSync(partOf(place, stamp)).toString("latin1")).not.toContain("vault");

  await insertKey(after);
  expect(await people()).toEqual([before, after]);
  await server.stop();
  const restored = await putBack(data, places, secret);
  server = await start();
  expect(restored.stamp).toBe(stamp);
  expect(await people()).toEqual([before]);
});

test("P31: another secret opens no backup, and a changed one is refused", async () => {
  const stamp = await takeBackup(address, places, secret, new Date(now.getTime() + 60_000));
  const other = "another key of the tests, as long as it";
  await expect(putBack(data, places, other)).rejects.toThrow(/damaged, or was sealed with another/);
  const file = partOf(places.files, stamp);
  const bytes = readFileSync(file);
  bytes.writeUInt8(bytes.readUInt8(bytes.length - 40) ^ 1, bytes.length - 40);
  writeFileSync(file, bytes);
  await expect(putBack(data, places, secret)).rejects.toThrow(/damaged/);
  rmSync(file);
  expect(listBackups(places)).not.toContain(stamp);
});

test("P43: a backup lives as long as an erasure's receipt says, and its keys no longer", async () => {
  const later = new Date(now.getTime() + (keyBackupDays * 24 + 1) * 3_600_000);
  const kept = stampOf(new Date(later.getTime() - (keyBackupDays - 1) * 86_400_000));
  await takeBackup(address, places, secret, new Date(later.getTime() - 86_400_000 * 29));
  const stamp = await takeBackup(address, places, secret, later);
  expect(listBackups(places)).toEqual([kept, stamp]);
});
