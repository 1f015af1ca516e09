import { fromDateColumn } from "@/lib/dates";
import type { DepartureColumns } from "@/lib/search/columns/departure-columns";
import type { Scan } from "@/lib/search/columns/scan";
import type { VacationRow } from "@/lib/search/search";

/** What a list shows of a vacation that was found; nothing where none stands there. */
export function rowOf(index: DepartureColumns, scanned: Scan, at: number): VacationRow[] {
  const vacation = index.vacations[at];
  if (!vacation) return [];
  const { id, ...facts } = vacation;
  const first = scanned.first[at] ?? 0;
  const startsOn = fromDateColumn(new Date((index.startsOn[first] ?? 0) * 86_400_000));
  return [
    {
      ...facts,
      priceFromMinor: BigInt(scanned.priceMinor[at] ?? 0),
      nextDeparture: { code: index.code[first] ?? "", startsOn },
      departures: scanned.departures[at] ?? 0,
    },
  ];
}
