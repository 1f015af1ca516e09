import { searchHref } from "@/components/vacation/search-query";
import { regions, themes } from "@/lib/catalog/catalog";
import { formatDate } from "@/lib/dates";
import { formatMoney } from "@/lib/money";
import { type Facets, nightRanges, type Search } from "@/lib/search/search";

/** One thing that was asked for, and the same search without it. */
export type Asked = { label: string; without: string };

export function askedOf(search: Search, facets: Facets): Asked[] {
  const { q, region, theme, month, from, to, nights, travellers, max } = search;
  const asked: ([label: string, without: Partial<Search>] | null)[] = [
    q ? [`“${q}”`, { q: null }] : null,
    region ? [regions[region], { region: null }] : null,
    theme ? [themes[theme], { theme: null }] : null,
    month ? [monthLabel(month, facets), { month: null }] : null,
    from ? [`From ${formatDate(from)}`, { from: null }] : null,
    to ? [`Until ${formatDate(to)}`, { to: null }] : null,
    nights ? [nightRanges[nights], { nights: null }] : null,
    travellers > 1 ? [`${travellers} travellers`, { travellers: 1 }] : null,
    max ? [`Up to ${formatMoney(BigInt(max) * 100n)}`, { max: null }] : null,
  ];
  return asked
    .filter((entry) => entry !== null)
    .map(([label, without]) => ({ label, without: searchHref(search, without) }));
}

function monthLabel(month: string, facets: Facets): string {
  return facets.month.find((entry) => entry.value === month)?.label ?? month;
}
