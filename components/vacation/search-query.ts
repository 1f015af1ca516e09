import { paths } from "@/lib/paths";
import type { Search } from "@/lib/search/search";

/** What a search says in its address; what was not asked is left out. */
export function searchQuery(search: Search): Record<string, string> {
  const said: Record<string, string | number | null> = {
    q: search.q,
    region: search.region,
    theme: search.theme,
    month: search.month,
    from: search.from,
    to: search.to,
    nights: search.nights,
    travellers: search.travellers > 1 ? search.travellers : null,
    max: search.max,
    sort: search.sort === "best" ? null : search.sort,
    page: search.page > 1 ? search.page : null,
  };
  return Object.fromEntries(
    Object.entries(said).flatMap(([name, value]) => (value ? [[name, String(value)]] : [])),
  );
}

/** The address of the same search with something changed; a changed search starts at its first page. */
export function searchHref(search: Search, change: Partial<Search>): string {
  return paths.vacations(searchQuery({ ...search, page: 1, ...change }));
}
