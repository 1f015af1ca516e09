import { type Region, regions, type Theme, themes } from "@/lib/catalog/catalog";
import { type LocalDate, toDateColumn } from "@/lib/dates";
import type { DepartureColumns } from "@/lib/search/columns/departure-columns";
import { rangeCode, regionCode, themeCode } from "@/lib/search/columns/facet-codes";
import { bits, monthNumber, type Scan } from "@/lib/search/columns/scan";
import { type Facet, type Facets, type NightRange, nightRanges } from "@/lib/search/search";

const monthsAhead = 19;

/** How many vacations each choice would leave, the other choices as they are. */
export function countFacets(index: DepartureColumns, scanned: Scan, today: LocalDate): Facets {
  const { ofRegion, ofTheme, ofRange } = tally(index, scanned);
  const ofMonth = (value: string) => scanned.months[monthNumber(value) - index.firstMonth];
  return {
    region: facet<Region>(regions, (value) => ofRegion[regionCode(value)]),
    theme: facet<Theme>(themes, (value) => ofTheme[themeCode(value)]),
    nights: facet<NightRange>(nightRanges, (value) => ofRange[rangeCode(value)]),
    month: facet<string>(nextMonths(today), ofMonth),
  };
}

/** By code (facet-codes.ts). */
function tally(index: DepartureColumns, { counts }: Scan) {
  const [ofRegion, ofTheme, ofRange] = [counter(), counter(), counter()];
  for (let at = 0; at < counts.length; at += 1) {
    const counted = counts[at] ?? 0;
    if (counted & bits.region) add(ofRegion, index.region[at]);
    if (counted & bits.nights) add(ofRange, index.range[at]);
    if (counted & bits.theme) addEach(ofTheme, index.themes[at]);
  }
  return { ofRegion, ofTheme, ofRange };
}

const counter = () => new Int32Array(256);

function add(counter: Int32Array, code = 0): void {
  counter[code] = (counter[code] ?? 0) + 1;
}

// The lowest bit is counted and taken away until there is none.
function addEach(counter: Int32Array, codes = 0): void {
  for (let left = codes; left !== 0; left &= left - 1) add(counter, 31 - Math.clz32(left & -left));
}

function facet<Value extends string>(
  labels: Record<Value, string>,
  count: (value: Value) => number | undefined,
): Facet<Value> {
  // The keys of a table are its values.
  return (Object.keys(labels) as Value[]).map((value) => ({
    value,
    label: labels[value],
    count: count(value) ?? 0,
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
