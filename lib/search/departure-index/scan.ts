import { daysBetween, type LocalDate } from "@/lib/dates";
import type { DepartureIndex, IndexedVacation } from "@/lib/search/departure-index/departure-index";
import type { NightRange, Search } from "@/lib/search/search";

/** One bit a question that has a facet; the last is for those that have none. */
export const bits = { region: 1, theme: 2, nights: 4, month: 8, words: 16 } as const;

export type Scan = {
  /** Per vacation: how many departures match everything, the first of them, and the lowest price. */
  departures: Int32Array;
  first: Int32Array;
  priceMinor: Int32Array;
  /** Per vacation, the bits of the facets that it counts for: it matches all other questions. */
  counts: Uint8Array;
  /** Vacations by month (see `DepartureIndex.month`) that match all other questions. */
  months: Map<number, number>;
};

// For each set of questions that are missed, the facets that still count it: those that it misses alone.
const countedWhenMissing = Uint8Array.from({ length: 32 }, (_, missed) =>
  [bits.region, bits.theme, bits.nights, bits.month]
    .filter((bit) => (missed & ~bit) === 0)
    .reduce((sum, bit) => sum | bit, 0),
);

/** Passes once over all departures. `found` are the vacations that have the words; null where none were asked for. */
export function scan(
  index: DepartureIndex,
  search: Search,
  found: ReadonlyMap<string, number> | null,
  now: Date,
): Scan {
  const missed = Uint8Array.from(index.vacations, (vacation) => missedBy(vacation, search, found));
  const month = search.month === null ? null : monthNumber(search.month);
  const monthMissed = (its: number) => (month === null || its === month ? 0 : bits.month);
  const fits = departureFits(index, search, now);
  const result = emptyScan(index.vacations.length);
  const lastOfMonth = new Map<number, number>();

  for (let at = 0; at < index.vacation.length; at += 1) {
    if (!fits(at)) continue;
    const vacation = valueAt(index.vacation, at);
    const itsMonth = valueAt(index.month, at);
    const misses = valueAt(missed, vacation) | monthMissed(itsMonth);
    if (misses === 0) take(index, result, vacation, at);
    const counted = valueAt(countedWhenMissing, misses);
    result.counts[vacation] = valueAt(result.counts, vacation) | counted;
    if ((counted & bits.month) !== 0) countMonth(itsMonth, vacation);
  }
  return result;

  // A vacation's departures follow each other by date: it counts once a month.
  function countMonth(itsMonth: number, vacation: number): void {
    if (lastOfMonth.get(itsMonth) === vacation) return;
    lastOfMonth.set(itsMonth, vacation);
    result.months.set(itsMonth, (result.months.get(itsMonth) ?? 0) + 1);
  }
}

function valueAt(column: ArrayLike<number>, at: number): number {
  return column[at] ?? 0;
}

function take(index: DepartureIndex, result: Scan, vacation: number, at: number): void {
  const before = valueAt(result.departures, vacation);
  if (before === 0) result.first[vacation] = at;
  result.departures[vacation] = before + 1;
  const price = valueAt(index.priceMinor, at);
  if (price < valueAt(result.priceMinor, vacation)) result.priceMinor[vacation] = price;
}

function departureFits(index: DepartureIndex, search: Search, now: Date) {
  const minute = Math.floor(now.getTime() / 60_000);
  const from = search.from === null ? Number.NEGATIVE_INFINITY : dayNumber(search.from);
  const to = search.to === null ? Number.POSITIVE_INFINITY : dayNumber(search.to);
  const max = search.max === null ? Number.POSITIVE_INFINITY : search.max * 100;
  const { free, priceMinor, cutoff, startsOn } = index;
  return (at: number) =>
    valueAt(free, at) >= search.travellers &&
    valueAt(priceMinor, at) <= max &&
    valueAt(cutoff, at) > minute &&
    valueAt(startsOn, at) >= from &&
    valueAt(startsOn, at) <= to;
}

function missedBy(
  vacation: IndexedVacation,
  search: Search,
  found: ReadonlyMap<string, number> | null,
): number {
  const { region, theme, nights } = search;
  return (
    (region === null || vacation.region === region ? 0 : bits.region) |
    (theme === null || vacation.themes.includes(theme) ? 0 : bits.theme) |
    (nights === null || inRange(vacation.nights, nights) ? 0 : bits.nights) |
    (found === null || found.has(vacation.id) ? 0 : bits.words)
  );
}

/** Whether so many nights lie in a range such as "6-8". */
export function inRange(nights: number, range: NightRange): boolean {
  const [least, most] = range.split("-").map(Number);
  return nights >= (least ?? 0) && nights <= (most ?? 0);
}

function emptyScan(vacations: number): Scan {
  return {
    departures: new Int32Array(vacations),
    first: new Int32Array(vacations),
    priceMinor: new Int32Array(vacations).fill(2 ** 31 - 1),
    counts: new Uint8Array(vacations),
    months: new Map(),
  };
}

export function dayNumber(date: LocalDate): number {
  return daysBetween("1970-01-01", date);
}

/** "2027-06" as year x 12 + month, from 0. */
export function monthNumber(month: string): number {
  const [year, of] = month.split("-").map(Number);
  return (year ?? 0) * 12 + (of ?? 1) - 1;
}
