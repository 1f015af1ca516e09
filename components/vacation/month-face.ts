import { monthOf } from "@/components/vacation/date-words";
import { type DepartureFace, departureFace } from "@/components/vacation/departure-face";
import { lowestPrice } from "@/components/vacation/lowest-price";
import { formatMoney } from "@/lib/money";
import type { DepartureRow } from "@/lib/search/search";

/** The departures of a month, in words. */
export type MonthFace = { month: string; summary: string; departures: DepartureFace[] };

/** Departures by the months that they start in, both in the order given. */
export function monthFaces(departures: readonly DepartureRow[]): MonthFace[] {
  const months = Map.groupBy(departures, ({ startsOn }) => monthOf(startsOn));
  return [...months].map(([month, rows]) => ({
    month,
    summary: summaryOf(rows),
    departures: rows.map(departureFace),
  }));
}

function summaryOf(rows: readonly DepartureRow[]): string {
  const lowest = lowestPrice(rows);
  const count = rows.length === 1 ? "1 departure" : `${rows.length} departures`;
  return lowest === null ? count : `${count}, from ${formatMoney(lowest)}`;
}
