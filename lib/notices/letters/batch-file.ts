import { mkdir, readdir, rename, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { env } from "@/lib/env";
import { batchName } from "@/lib/notices/schema";

/** Lays a batch at the printer: a file that nobody else on the machine may read. It is there whole or not at all. */
export async function layAtPrinter(
  batch: { id: string; madeAt: Date },
  pages: Buffer,
): Promise<void> {
  await mkdir(env.LETTERS_FOLDER, { recursive: true, mode: 0o700 });
  const file = path.join(env.LETTERS_FOLDER, `${batchName(batch)}.pdf`);
  await writeFile(`${file}.part`, pages, { mode: 0o600 });
  await rename(`${file}.part`, file);
}

/** Takes away all but these: what was mailed does not go on lying there. */
export async function clearPrinter(kept: readonly { id: string; madeAt: Date }[]): Promise<void> {
  const names = new Set(kept.map((batch) => `${batchName(batch)}.pdf`));
  const there = await readdir(env.LETTERS_FOLDER).catch(() => []);
  const gone = there.filter((name) => name.startsWith("letters-") && !names.has(name));
  await Promise.all(gone.map((name) => rm(path.join(env.LETTERS_FOLDER, name), { force: true })));
}
