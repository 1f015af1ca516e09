import { daysBetween, type LocalDate } from "@/lib/dates";
import type { DepartureColumns, VacationColumn } from "@/lib/search/columns/departure-columns";
import { type NightRange, nightRanges, type Search } from "@/lib/search/search";

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

/** Passes once over all departures. `found` are the vacations that have the words; null where none were asked for. */
export function scan(
  index: DepartureColumns,
  search: Search,
  found: ReadonlyMap<string, number> | null,
  now: Date,
): Scan {
  const missed = Uint8Array.from(index.vacations, (vacation) => missedBy(vacation, search, found));
  const month = search.month === null ? null : monthNumber(search.month) - index.firstMonth;
  const monthMissed = (its: number) => (month === null || its === month ? 0 : bits.month);
  // What misses two questions, or the words, counts for nothing, whatever its departures are.
  const counts = missed.map((misses) => uint8At(countedWhenMissing, misses));
  const fits = departureFits(index, search, now);
  const result = emptyScan(index);
  const lastOfMonth = new Int32Array(index.months).fill(-1);

  for (let at = 0; at < index.vacation.length; at += 1) {
    const vacation = int32At(index.vacation, at);
    if (uint8At(counts, vacation) === 0 || !fits(at)) continue;
    const itsMonth = int32At(index.month, at);
    const misses = uint8At(missed, vacation) | monthMissed(itsMonth);
    if (misses === 0) take(index, result, vacation, at);
    const counted = uint8At(countedWhenMissing, misses);
    result.counts[vacation] = uint8At(result.counts, vacation) | counted;
    if ((counted & bits.month) !== 0) countMonth(itsMonth, vacation);
  }
  return result;

  // A vacation's departures follow each other by date: it counts once a month.
  function countMonth(itsMonth: number, vacation: number): void {
    if (lastOfMonth[itsMonth] === vacation) return;
    lastOfMonth[itsMonth] = vacation;
    result.months[itsMonth] = int32At(result.months, itsMonth) + 1;
  }
}

// One function a kind of column: the engine compiles each to a plain load.
function int32At(column: Int32Array, at: number): number {
  return column[at] ?? 0;
}

function int16At(column: Int16Array, at: number): number {
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

function missedBy(
  vacation: VacationColumn,
  search: Search,
  found: ReadonlyMap<string, number> | null,
): number {
  const { region, theme, nights } = search;
  return (
    (region === null || vacation.region === region ? 0 : bits.region) |
    (theme === null || vacation.themes.includes(theme) ? 0 : bits.theme) |
    (nights === null || rangeOf(vacation.nights) === nights ? 0 : bits.nights) |
    (found === null || found.has(vacation.id) ? 0 : bits.words)
  );
}

/** The range of `nightRanges` that so many nights lie in. */
export function rangeOf(nights: number): NightRange | null {
  return ranges.find(({ least, most }) => nights >= least && nights <= most)?.range ?? null;
}

const ranges = (Object.keys(nightRanges) as NightRange[]).map((range) => {
  const [least, most] = range.split("-").map(Number);
  return { range, least: least ?? 0, most: most ?? 0 };
});

function emptyScan({ vacations, months }: DepartureColumns): Scan {
  return {
    departures: new Int32Array(vacations.length),
    first: new Int32Array(vacations.length),
    priceMinor: new Int32Array(vacations.length).fill(2 ** 31 - 1),
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
