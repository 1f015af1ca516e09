import { regions, themes } from "@/lib/catalog/catalog";
import { type LocalDate, toDateColumn } from "@/lib/dates";
import type { DepartureIndex } from "@/lib/search/departure-index/departure-index";
import { bits, inRange, monthNumber, type Scan } from "@/lib/search/departure-index/scan";
import { type Facet, type Facets, nightRanges } from "@/lib/search/search";

const monthsAhead = 19;

/** How many vacations each choice would leave, the other choices as they are. */
export function countFacets(index: DepartureIndex, scanned: Scan, today: LocalDate): Facets {
  const countedFor = (bit: number) =>
    index.vacations.filter((_, at) => ((scanned.counts[at] ?? 0) & bit) !== 0);
  const inRegions = countedFor(bits.region);
  const byTheme = countedFor(bits.theme);
  const byNights = countedFor(bits.nights);
  return {
    region: facet(regions, (value) => inRegions.filter((one) => one.region === value).length),
    theme: facet(themes, (value) => byTheme.filter((one) => one.themes.includes(value)).length),
    nights: facet(
      nightRanges,
      (value) => byNights.filter((one) => inRange(one.nights, value)).length,
    ),
    month: facet(nextMonths(today), (value) => scanned.months.get(monthNumber(value)) ?? 0),
  };
}

function facet<Value extends string>(
  labels: Record<Value, string>,
  count: (value: Value) => number,
): Facet<Value> {
  const entries = Object.entries<string>(labels);
  // The keys of a table are its values.
  return entries.map(([value, label]) => ({
    value: value as Value,
    label,
    count: count(value as Value),
  }));
}

const monthName = new Intl.DateTimeFormat("en-US", {
  month: "long",
  year: "numeric",
  timeZone: "UTC",
});

function nextMonths(today: LocalDate): Record<string, string> {
  const first = monthNumber(today.slice(0, 7));
  const months = Array.from({ length: monthsAhead }, (_, ahead) => first + ahead);
  return Object.fromEntries(
    months.map((n) => {
      const value = `${Math.floor(n / 12)}-${String((n % 12) + 1).padStart(2, "0")}`;
      return [value, monthName.format(toDateColumn(`${value}-01`))];
    }),
  );
}
