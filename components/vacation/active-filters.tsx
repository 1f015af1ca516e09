import { searchHref } from "@/components/vacation/search-query";
import { regions, themes } from "@/lib/catalog/catalog";
import { formatDate } from "@/lib/dates";
import { formatMoney } from "@/lib/money";
import { paths } from "@/lib/paths";
import { type Facets, nightRanges, type Search } from "@/lib/search/search";

type Props = { search: Search; facets: Facets };

/** What was asked, each with a way to ask it no more. */
export function ActiveFilters({ search, facets }: Props) {
  const asked = askedOf(search, facets);
  if (asked.length === 0) return null;
  return (
    <ul aria-label="What you asked for" className="text-small flex flex-wrap gap-2 pb-6">
      {asked.map(({ label, without }) => (
        <li key={label}>
          <a
            href={searchHref(search, without)}
            className="border-edge hover:border-sun hover:text-sun flex min-h-9 items-center gap-2 border px-3"
          >
            <span className="sr-only">Take away: </span>
            {label}
            <span aria-hidden="true">×</span>
          </a>
        </li>
      ))}
      <li>
        <a href={paths.vacations()} className="link flex min-h-9 items-center px-2">
          Take all away
        </a>
      </li>
    </ul>
  );
}

type Asked = { label: string; without: Partial<Search> };

function askedOf(search: Search, facets: Facets): Asked[] {
  const { q, region, theme, month, from, to, nights, travellers, max } = search;
  const asked: (Asked | null)[] = [
    q ? { label: `“${q}”`, without: { q: null } } : null,
    region ? { label: regions[region], without: { region: null } } : null,
    theme ? { label: themes[theme], without: { theme: null } } : null,
    month ? { label: monthLabel(month, facets), without: { month: null } } : null,
    from ? { label: `From ${formatDate(from)}`, without: { from: null } } : null,
    to ? { label: `Until ${formatDate(to)}`, without: { to: null } } : null,
    nights ? { label: nightRanges[nights], without: { nights: null } } : null,
    travellers > 1 ? { label: `${travellers} travellers`, without: { travellers: 1 } } : null,
    max ? { label: `Up to ${formatMoney(BigInt(max) * 100n)}`, without: { max: null } } : null,
  ];
  return asked.filter((entry) => entry !== null);
}

function monthLabel(month: string, facets: Facets): string {
  return facets.month.find((entry) => entry.value === month)?.label ?? month;
}
