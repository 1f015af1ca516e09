import { daysBetween, type LocalDate } from "@/lib/dates";
import type { DepartureColumns } from "@/lib/search/columns/departure-columns";
import { rangeCode, regionCode, themeCode } from "@/lib/search/columns/facet-codes";
import type { Search } from "@/lib/search/search";

/** One bit a question that has a facet; the last is for those that have none. */
export const bits = { region: 1, theme: 2, nights: 4, month: 8, words: 16 } as const;

export type Scan = {
  /** Per vacation: how many departures match everything, the first of them, and the lowest price. */
  departures: Int32Array;
  first: Int32Array;
  priceMinor: Int32Array;
  /** Per vacation, the bits of the facets that it counts for: it matches all other questions. */
  counts: Uint8Array;
  /** Per month (see `DepartureColumns.month`), vacations that match all other questions. */
  months: Int32Array;
};

// For each set of questions that are missed, the facets that still count it: those that it misses alone.
const countedWhenMissing = Uint8Array.from({ length: 32 }, (_, missed) =>
  [bits.region, bits.theme, bits.nights, bits.month]
    .filter((bit) => (missed & ~bit) === 0)
    .reduce((sum, bit) => sum | bit, 0),
);

/**
 * Passes once over the departures of every vacation that can count for anything. `found` are the vacations that have the words; null
 * where none were asked for.
 */
export function scan(
  index: DepartureColumns,
  search: Search,
  found: ReadonlyMap<string, number> | null,
  now: Date,
): Scan {
  const result = emptyScan(index);
  const missed = missedBy(index, search, found);
  const asked = { fits: departureFits(index, search, now), misses: monthMissed(index, search) };
  for (let vacation = 0; vacation < missed.length; vacation += 1) {
    const misses = uint8At(missed, vacation);
    // What misses two questions, or the words, counts for nothing, whatever its departures are.
    if (uint8At(countedWhenMissing, misses) !== 0) pass(index, result, vacation, misses, asked);
  }
  return result;
}

type Asked = { fits: (at: number) => boolean; misses: (month: number) => number };

function pass(
  index: DepartureColumns,
  result: Scan,
  vacation: number,
  misses: number,
  asked: Asked,
) {
  const end = int32At(index.begins, vacation + 1);
  // A vacation's departures follow each other by date: it counts once a month.
  let lastMonth = -1;
  for (let at = int32At(index.begins, vacation); at < end; at += 1) {
    if (!asked.fits(at)) continue;
    const month = int32At(index.month, at);
    const missed = misses | asked.misses(month);
    count(result, vacation, missed, month === lastMonth ? null : month);
    if (missed === 0) take(index, result, vacation, at);
    lastMonth = month;
  }
}

function monthMissed(index: DepartureColumns, search: Search): (month: number) => number {
  if (search.month === null) return () => 0;
  const asked = monthNumber(search.month) - index.firstMonth;
  return (month) => (month === asked ? 0 : bits.month);
}

function count(result: Scan, vacation: number, misses: number, month: number | null): void {
  const counted = uint8At(countedWhenMissing, misses);
  result.counts[vacation] = uint8At(result.counts, vacation) | counted;
  if (month !== null && (counted & bits.month) !== 0)
    result.months[month] = int32At(result.months, month) + 1;
}

// One function a kind of column: the engine compiles each to a plain load.
function int32At(column: Int32Array, at: number): number {
  return column[at] ?? 0;
}

function int16At(column: Int16Array, at: number): number {
  return column[at] ?? 0;
}

function uint16At(column: Uint16Array, at: number): number {
  return column[at] ?? 0;
}

function uint8At(column: Uint8Array, at: number): number {
  return column[at] ?? 0;
}

function take(index: DepartureColumns, result: Scan, vacation: number, at: number): void {
  const before = int32At(result.departures, vacation);
  if (before === 0) result.first[vacation] = at;
  result.departures[vacation] = before + 1;
  const price = int32At(index.priceMinor, at);
  if (price < int32At(result.priceMinor, vacation)) result.priceMinor[vacation] = price;
}

// As large as what the columns hold: compared with whole numbers, the engine stays with them.
const most = 2 ** 31 - 1;

function departureFits(index: DepartureColumns, search: Search, now: Date) {
  const minute = Math.floor(now.getTime() / 60_000);
  const from = search.from === null ? -most : dayNumber(search.from);
  const to = search.to === null ? most : dayNumber(search.to);
  const max = search.max === null ? most : Math.min(most, search.max * 100);
  const { travellers } = search;
  const { free, priceMinor, cutoff, startsOn } = index;
  return (at: number) =>
    int16At(free, at) >= travellers &&
    int32At(priceMinor, at) <= max &&
    int32At(cutoff, at) > minute &&
    int32At(startsOn, at) >= from &&
    int32At(startsOn, at) <= to;
}

/** Per vacation, the questions that it answers otherwise. */
function missedBy(
  index: DepartureColumns,
  search: Search,
  found: ReadonlyMap<string, number> | null,
): Uint8Array {
  const missed = missingWords(index, found);
  const region = missing(bits.region, search.region && regionCode(search.region));
  const range = missing(bits.nights, search.nights && rangeCode(search.nights));
  const theme = search.theme === null ? 0 : 1 << themeCode(search.theme);
  for (let at = 0; at < missed.length; at += 1) {
    missed[at] =
      uint8At(missed, at) |
      uint8At(region, uint8At(index.region, at)) |
      uint8At(range, uint8At(index.range, at)) |
      ((uint16At(index.themes, at) & theme) === theme ? 0 : bits.theme);
  }
  return missed;
}

function missingWords(index: DepartureColumns, found: ReadonlyMap<string, number> | null) {
  const missed = new Uint8Array(index.vacations.length).fill(found ? bits.words : 0);
  for (const id of found?.keys() ?? []) {
    const at = index.position.get(id);
    if (at !== undefined) missed[at] = 0;
  }
  return missed;
}

/** By code, the bit of a question that is not answered by the code that was asked for. */
function missing(bit: number, asked: number | null): Uint8Array {
  const misses = new Uint8Array(256).fill(asked === null ? 0 : bit);
  if (asked !== null) misses[asked] = 0;
  return misses;
}

function emptyScan({ vacations, months }: DepartureColumns): Scan {
  return {
    departures: new Int32Array(vacations.length),
    first: new Int32Array(vacations.length),
    priceMinor: new Int32Array(vacations.length).fill(most),
    counts: new Uint8Array(vacations.length),
    months: new Int32Array(months),
  };
}

function dayNumber(date: LocalDate): number {
  return daysBetween("1970-01-01", date);
}

/** "2027-06" as year x 12 + month, from 0. */
export function monthNumber(month: string): number {
  const [year, of] = month.split("-").map(Number);
  return (year ?? 0) * 12 + (of ?? 1) - 1;
}
