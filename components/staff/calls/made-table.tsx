import { BookingsOf } from "@/components/staff/calls/bookings-of";
import { ColumnHeads } from "@/components/ui/column-heads";
import { WideTable } from "@/components/ui/wide-table";
import type { Owing } from "@/lib/billing/schema";
import { formatInstant } from "@/lib/dates";
import { callOutcomes, type MadeCall } from "@/lib/notices/schema";

type Props = { calls: readonly MadeCall[]; owing: readonly Owing[] };

/** Calls that were made, and how each ended. */
export function MadeTable({ calls, owing }: Props) {
  return (
    <WideTable label="Calls that were made">
      <ColumnHeads heads={["When", "About", "Bookings", "How it ended", "Again from"]} />
      <tbody>
        {calls.map((call) => (
          <tr key={call.id} className="border-line border-t align-top">
            <th scope="row" className="py-3 pr-6 font-normal whitespace-nowrap">
              {formatInstant(call.at)}
            </th>
            <td className="py-3 pr-6 whitespace-nowrap">{call.about}</td>
            <td className="py-3 pr-6 whitespace-nowrap">
              <BookingsOf owing={owing.find(({ personId }) => personId === call.personId)} />
            </td>
            <td className="py-3 pr-6 whitespace-nowrap">{callOutcomes[call.outcome]}</td>
            <td className="py-3 whitespace-nowrap">
              {call.againAt ? formatInstant(call.againAt) : ""}
            </td>
          </tr>
        ))}
      </tbody>
    </WideTable>
  );
}
