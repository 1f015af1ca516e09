import { clock } from "@/lib/clock";
import type { Context } from "@/lib/context/open-context";
import { localDateOf } from "@/lib/dates";
import { countFacets } from "@/lib/search/columns/count-facets";
import { currentColumns } from "@/lib/search/columns/current-columns";
import type { DepartureColumns } from "@/lib/search/columns/departure-columns";
import { keepResult } from "@/lib/search/columns/keep-result";
import { rowOf } from "@/lib/search/columns/row-of";
import { scan } from "@/lib/search/columns/scan";
import { sortMatches } from "@/lib/search/columns/sort-matches";
import { pageSize, type Search, type SearchResult } from "@/lib/search/search";
import { findByWords } from "@/lib/search/words/find-by-words";

/**
 * The vacations with a departure on sale that answers every question, a page of 12, and what each other choice would
 * leave. Places are as of at most a minute ago. A page past the end is the last one.
 */
export async function findVacations(ctx: Context, search: Search): Promise<SearchResult> {
  const index = await currentColumns(ctx);
  const now = clock.now();
  return await keepResult(index, search, now, () => find(ctx, index, search, now));
}

async function find(
  ctx: Context,
  index: DepartureColumns,
  search: Search,
  now: Date,
): Promise<SearchResult> {
  const found = search.q === null ? null : await findByWords(ctx, search.q);
  const scanned = scan(index, search, found, now);
  const matches = sortMatches(index, scanned, search.sort, found);
  const pages = Math.max(1, Math.ceil(matches.length / pageSize));
  const page = Math.min(search.page, pages);
  const shown = matches.slice((page - 1) * pageSize, page * pageSize);
  return {
    rows: shown.flatMap((at) => rowOf(index, scanned, at)),
    total: matches.length,
    page,
    pages,
    facets: countFacets(index, scanned, localDateOf(now)),
  };
}
