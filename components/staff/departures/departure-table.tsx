import { ColumnHeads } from "@/components/ui/column-heads";
import { WideTable } from "@/components/ui/wide-table";
import type { DepartureInList } from "@/lib/booking/schema";
import { formatDate } from "@/lib/dates";
import { paths } from "@/lib/paths";

type Props = { departures: readonly DepartureInList[]; page: number; more: boolean };

const heads = ["Departure", "Vacation", "Leaves", { sums: "Travellers" }, "Goes", "Decided by"];
const step = "flex min-h-11 items-center border border-edge bg-sheet px-4 hover:border-ink";

/** Departures to come, with what decides whether they go. */
export function DepartureTable({ departures, page, more }: Props) {
  if (departures.length === 0) return <p className="text-soft">Nothing is to leave here.</p>;
  return (
    <>
      <WideTable label="To come">
        <ColumnHeads heads={heads} />
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
              <td className="py-2 pr-6 text-right tabular-nums">{one.booked}</td>
              <td className="py-2 pr-6 whitespace-nowrap">{goesWords(one)}</td>
              <td className="py-2 whitespace-nowrap">{formatDate(one.decisionOn)}</td>
            </tr>
          ))}
        </tbody>
      </WideTable>
      <nav aria-label="Pages" className="text-small flex flex-wrap gap-4 pt-8">
        {page > 1 ? (
          <a rel="prev" className={step} href={paths.staffDepartures({ page: String(page - 1) })}>
            Earlier
          </a>
        ) : null}
        {more ? (
          <a rel="next" className={step} href={paths.staffDepartures({ page: String(page + 1) })}>
            Later
          </a>
        ) : null}
      </nav>
    </>
  );
}

function goesWords({ status, booked, minimum }: DepartureInList): string {
  if (status === "guaranteed" || booked >= minimum) return "Goes";
  return `Needs ${minimum - booked} more`;
}
