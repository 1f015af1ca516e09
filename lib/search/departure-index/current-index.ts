import { clock } from "@/lib/clock";
import type { Context } from "@/lib/context/open-context";
import { log } from "@/lib/log";
import type { DepartureIndex } from "@/lib/search/departure-index/departure-index";
import { readIndex } from "@/lib/search/departure-index/read-index";

const freshMs = 10_000;
const usableMs = 60_000;

let current: { index: DepartureIndex; readAt: number } | undefined;
let reading: Promise<DepartureIndex> | undefined;

/**
 * The index, at most a minute old where the database can be read. After ten seconds it is read again while the old one still
 * answers, and an old answer is better than none; the departure's own page and the hold are live.
 */
export async function currentIndex(ctx: Context): Promise<DepartureIndex> {
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
function readOnce(ctx: Context): Promise<DepartureIndex> {
  reading ??= read(ctx).finally(() => {
    reading = undefined;
  });
  return reading;
}

async function read(ctx: Context): Promise<DepartureIndex> {
  const readAt = clock.now().getTime();
  const index = await readIndex(ctx);
  current = { index, readAt };
  return index;
}
