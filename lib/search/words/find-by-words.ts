import { clock } from "@/lib/clock";
import type { Context } from "@/lib/context/open-context";

type Found = ReadonlyMap<string, number>;

const keepMs = 60_000;
const keepAtMost = 500;
const known = new Map<string, { found: Found | null; at: number }>();

/**
 * The published vacations that have every word, in one of its forms or nearly, with their place in the order of relevance.
 * Accents and typos are forgiven (`search_query` in catalog.sql). Null where nothing was typed that narrows a search.
 */
export async function findByWords(ctx: Context, words: string): Promise<Found | null> {
  const key = words.toLowerCase();
  const now = clock.now().getTime();
  const kept = known.get(key);
  if (kept && now - kept.at < keepMs) return kept.found;
  const found = await ask(ctx, key);
  known.delete(key);
  known.set(key, { found, at: now });
  // The oldest goes first: a map keeps the order of its keys.
  for (const oldest of known.keys()) {
    if (known.size <= keepAtMost) break;
    known.delete(oldest);
  }
  return found;
}

async function ask(ctx: Context, words: string): Promise<Found | null> {
  const [row] = await ctx.db.$queryRaw<{ ids: string | null; narrows: boolean }[]>`
    WITH asked AS MATERIALIZED (SELECT search_query(${words}) AS query)
    SELECT string_agg(v.id::text, ',' ORDER BY ts_rank(v.search_head, asked.query) DESC) AS ids,
           bool_or(asked.query IS NOT NULL) AS narrows
    FROM asked LEFT JOIN vacation v ON v.search_vector @@ asked.query AND v.status = 'published'`;
  // Stop words and signs say nothing; letters that we write nothing in are found nowhere.
  if (!row?.narrows && /^\p{ASCII}*$/u.test(words)) return null;
  const ids = row?.ids?.split(",") ?? [];
  return new Map(ids.map((id, place) => [id, place]));
}
