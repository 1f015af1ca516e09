import { daysWords } from "@/components/staff/departures/days-words";
import { ColumnHeads } from "@/components/ui/column-heads";
import { WideTable } from "@/components/ui/wide-table";
import type { DepartureInList } from "@/lib/booking/schema";
import { formatDate, formatInstant } from "@/lib/dates";
import { formatMoneyExact } from "@/lib/money";
import { paths } from "@/lib/paths";

type Props = { departures: readonly (DepartureInList & { openMinor: bigint; daysLeft: number })[] };

const heads = [
  "Departure",
  "Vacation",
  "Leaves no more on",
  "Cancelled",
  { sums: "Not sent back" },
];

/** What we cancelled, with what of the money is still here and how long that may be. */
export function CalledOffTable({ departures }: Props) {
  return (
    <WideTable label="Cancelled by us">
      <ColumnHeads heads={[...heads, "Days left"]} />
      <tbody>
        {departures.map((one) => (
          <tr key={one.code} className="border-line border-b">
            <th scope="row" className="py-2 pr-6 font-normal whitespace-nowrap">
              <a className="link" href={paths.staffDeparture(one.code)}>
                {one.code}
              </a>
            </th>
            <td className="min-w-48 py-2 pr-6">{one.title}</td>
            <td className="py-2 pr-6 whitespace-nowrap">{formatDate(one.startsOn)}</td>
            <td className="py-2 pr-6 whitespace-nowrap">
              {one.cancelled ? formatInstant(one.cancelled.at) : null}
            </td>
            <td className="py-2 pr-6 text-right whitespace-nowrap tabular-nums">
              {formatMoneyExact(one.openMinor)}
            </td>
            <td className="py-2 whitespace-nowrap">
              {one.openMinor > 0n ? daysWords(one.daysLeft) : "All is sent"}
            </td>
          </tr>
        ))}
      </tbody>
    </WideTable>
  );
}
