import { clock } from "@/lib/clock";
import type { Context } from "@/lib/context/open-context";
import { log } from "@/lib/log";
import type { DepartureColumns } from "@/lib/search/columns/departure-columns";
import { readColumns } from "@/lib/search/columns/read-columns";

const freshMs = 10_000;
const usableMs = 60_000;

let current: { index: DepartureColumns; readAt: number } | undefined;
let reading: Promise<DepartureColumns> | undefined;

/**
 * The index, at most a minute old where the database can be read. After ten seconds it is read again while the old one still
 * answers, and an old answer is better than none; the departure's own page and the hold are live.
 */
export async function currentColumns(ctx: Context): Promise<DepartureColumns> {
  if (!current) return await readOnce(ctx);
  const { index, readAt } = current;
  const age = clock.now().getTime() - readAt;
  if (age <= freshMs) return index;
  const newer = readOnce(ctx).catch((error) => {
    log.error("search.index_not_read", error);
    return index;
  });
  return age > usableMs ? await newer : index;
}

/** Never two readings at once: who comes meanwhile waits for the same one. */
function readOnce(ctx: Context): Promise<DepartureColumns> {
  reading ??= read(ctx).finally(() => {
    reading = undefined;
  });
  return reading;
}

async function read(ctx: Context): Promise<DepartureColumns> {
  const readAt = clock.now().getTime();
  const index = await readColumns(ctx);
  current = { index, readAt };
  return index;
}
