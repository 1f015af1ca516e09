import { clock } from "@/lib/clock";
import type { Context } from "@/lib/context/open-context";
import { log } from "@/lib/log";
import type { DepartureColumns } from "@/lib/search/columns/departure-columns";
import { readColumns } from "@/lib/search/columns/read-columns";
import { readFree } from "@/lib/search/columns/read-free";

const freshMs = 10_000;
const usableMs = 60_000;

/** The index, when its free places were read, and when all of it was. */
let current: { index: DepartureColumns; readAt: number; allReadAt: number } | undefined;
let reading: Promise<DepartureColumns> | undefined;

/**
 * The index, at most a minute old where the database can be read. After ten seconds the free places are read again, and after
 * a minute all of it, while the old one still answers, and an old answer is better than none; the departure's own page and the
 * hold are live.
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
  // A reading begins up to ten seconds after it is due.
  const all = !current || readAt - current.allReadAt > usableMs - freshMs;
  const index = current && !all ? await readFree(ctx, current.index) : await readColumns(ctx);
  current = { index, readAt, allReadAt: all ? readAt : (current?.allReadAt ?? readAt) };
  return index;
}
