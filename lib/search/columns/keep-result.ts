import type { DepartureColumns } from "@/lib/search/columns/departure-columns";
import type { Search, SearchResult } from "@/lib/search/search";

const keepAtMost = 500;
const kept = new WeakMap<DepartureColumns, Map<string, SearchResult>>();

/**
 * The result of a search over columns that was found within the same minute, else what `find` gives. Results go with their
 * columns; nobody may change one.
 */
export async function keepResult(
  columns: DepartureColumns,
  search: Search,
  now: Date,
  find: () => Promise<SearchResult>,
): Promise<SearchResult> {
  const key = JSON.stringify([Math.floor(now.getTime() / 60_000), search]);
  const results = kept.get(columns) ?? new Map<string, SearchResult>();
  kept.set(columns, results);
  const known = results.get(key);
  if (known) return known;
  const found = await find();
  results.set(key, found);
  const [oldest] = results.keys();
  if (results.size > keepAtMost && oldest !== undefined) results.delete(oldest);
  return found;
}
