import { type Region, regions, type Theme, themes } from "@/lib/catalog/catalog";
import { type LocalDate, toDateColumn } from "@/lib/dates";
import type { DepartureColumns } from "@/lib/search/columns/departure-columns";
import { bits, monthNumber, rangeOf, type Scan } from "@/lib/search/columns/scan";
import { type Facet, type Facets, type NightRange, nightRanges } from "@/lib/search/search";

const monthsAhead = 19;

/** How many vacations each choice would leave, the other choices as they are. */
export function countFacets(index: DepartureColumns, scanned: Scan, today: LocalDate): Facets {
  const tally = new Map<string, number>();
  const add = (key: string) => tally.set(key, (tally.get(key) ?? 0) + 1);
  index.vacations.forEach(({ region, themes: about, nights }, at) => {
    const counts = scanned.counts[at] ?? 0;
    if (counts & bits.region) add(region);
    if (counts & bits.nights) add(rangeOf(nights) ?? "");
    if (counts & bits.theme) about.forEach(add);
  });
  const months = nextMonths(today);
  const ofMonth = (value: string) => scanned.months[monthNumber(value) - index.firstMonth] ?? 0;
  return {
    region: facet<Region>(regions, (value) => tally.get(value) ?? 0),
    theme: facet<Theme>(themes, (value) => tally.get(value) ?? 0),
    nights: facet<NightRange>(nightRanges, (value) => tally.get(value) ?? 0),
    month: facet<string>(months, ofMonth),
  };
}

function facet<Value extends string>(
  labels: Record<Value, string>,
  count: (value: Value) => number,
): Facet<Value> {
  // The keys of a table are its values.
  return (Object.keys(labels) as Value[]).map((value) => ({
    value,
    label: labels[value],
    count: count(value),
  }));
}

const monthName = new Intl.DateTimeFormat("en-US", {
  month: "long",
  year: "numeric",
  timeZone: "UTC",
});

let named: { first: number; months: Record<string, string> } | undefined;

/** "2027-06": "June 2027", from this month on; the same for a month long, and slow to write. */
function nextMonths(today: LocalDate): Record<string, string> {
  const first = monthNumber(today.slice(0, 7));
  if (named?.first === first) return named.months;
  const months = Array.from({ length: monthsAhead }, (_, ahead) => nameOf(first + ahead));
  named = { first, months: Object.fromEntries(months) };
  return named.months;
}

function nameOf(month: number): [string, string] {
  const value = `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, "0")}`;
  return [value, monthName.format(toDateColumn(`${value}-01`))];
}
