import "server-only";
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
} from "node:fs";
import path from "node:path";
import { z } from "zod";
import { clock } from "@/lib/clock";
import type { Context } from "@/lib/context/open-context";
import { openLine, sealLine } from "@/lib/crypto/seal-line";
import { env } from "@/lib/env";
import { keyBackupDays } from "@/lib/privacy/erasing";
import { hasEntries, type LogBatch, listLogEntries } from "@/lib/privacy/list-log-entries";

const Row = z.record(z.string(), z.unknown());
const Batch = z.strictObject({
  until: z.string(),
  choices: z.array(Row),
  erasures: z.array(Row),
});

const day = 86_400_000;

// How far this process has come in a folder: its files are read once.
const reached = new Map<string, string>();

/**
 * Writes what people answered and who was erased into a file apart from the database, so that a restored backup learns of it: a
 * file a day, a sealed line a batch. Files that no backup is as old as go. Several workers may do so at once: what stands there
 * twice is done once.
 */
export async function keepRightsLog(ctx: Context, folder = env.RIGHTS_LOG): Promise<void> {
  const since = reached.get(folder) ?? lastBatch(folder)?.until ?? "0";
  const batch = await listLogEntries(ctx, { since });
  if (!batch) return;
  const today = clock.now();
  appendBatch(folder, fileOf(today), batch);
  reached.set(folder, batch.until);
  // A day longer than backups live: one that was taken on the first day may still be restored on the last.
  const oldest = fileOf(new Date(today.getTime() - (keyBackupDays + 1) * day));
  for (const name of filesIn(folder)) if (name < oldest) rmSync(path.join(folder, name));
}

/** Every batch that is still kept, oldest first. @throws for a line that was changed or sealed with another key. */
export function readRightsLog(folder = env.RIGHTS_LOG): LogBatch[] {
  return filesIn(folder).flatMap((name) => batchesIn(path.join(folder, name)));
}

/** Whether the database is older than the log, so that it must hear of what was said and erased since. */
export async function isBehindLog(ctx: Context, folder = env.RIGHTS_LOG): Promise<boolean> {
  const last = lastBatch(folder);
  return last !== null && !(await hasEntries(ctx, last));
}

/** Adds a line; half a line that a power cut left is taken away first. */
function appendBatch(folder: string, name: string, batch: LogBatch): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const file = path.join(folder, name);
  const there = existsSync(file) ? readFileSync(file) : Buffer.alloc(0);
  const whole = there.lastIndexOf("\n") + 1;
  if (whole < there.length) truncateSync(file, whole);
  appendFileSync(file, `${sealLine(JSON.stringify(batch))}\n`, { mode: 0o600 });
}

function lastBatch(folder: string): LogBatch | null {
  const name = filesIn(folder).at(-1);
  return name ? (batchesIn(path.join(folder, name)).at(-1) ?? null) : null;
}

function batchesIn(file: string): LogBatch[] {
  const lines = readFileSync(file, "utf8").split("\n").slice(0, -1);
  return lines.map((line) => Batch.parse(JSON.parse(openLine(line))));
}

function fileOf(instant: Date): string {
  return `${instant.toISOString().slice(0, 10)}.log`;
}

function filesIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith(".log"))
    .sort();
}
