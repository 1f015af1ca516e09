import type { DepartureColumns } from "@/lib/search/columns/departure-columns";
import type { Scan } from "@/lib/search/columns/scan";
import type { Sort } from "@/lib/search/search";

type Rank = (vacation: number) => number;

/**
 * The vacations that have a departure that matches, in the order that was asked for; equal ones by the soonest departure. Without words the best match is the soonest.
 */
export function sortMatches(
  index: DepartureColumns,
  scanned: Scan,
  sort: Sort,
  found: ReadonlyMap<string, number> | null,
): number[] {
  const soonest: Rank = (at) => index.startsOn[scanned.first[at] ?? 0] ?? 0;
  const ranks: Record<Sort, Rank> = {
    best: found ? (at) => found.get(index.vacations[at]?.id ?? "") ?? 0 : soonest,
    soonest,
    price: (at) => scanned.priceMinor[at] ?? 0,
    "price-down": (at) => -(scanned.priceMinor[at] ?? 0),
    length: (at) => index.vacations[at]?.nights ?? 0,
  };
  const rank = ranks[sort];
  const matches: { at: number; rank: number; starts: number }[] = [];
  for (let at = 0; at < index.vacations.length; at += 1) {
    if (scanned.departures[at]) matches.push({ at, rank: rank(at), starts: soonest(at) });
  }
  return matches
    .sort((a, b) => a.rank - b.rank || a.starts - b.starts || a.at - b.at)
    .map(({ at }) => at);
}
