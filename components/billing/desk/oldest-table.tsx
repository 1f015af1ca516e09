import { ColumnHeads } from "@/components/ui/column-heads";
import { WideTable } from "@/components/ui/wide-table";
import { formatDate, type LocalDate } from "@/lib/dates";
import { formatMoneyExact } from "@/lib/money";
import { paths } from "@/lib/paths";

type Props = {
  oldest: readonly {
    customerId: string;
    bookingRef: string;
    dueOn: LocalDate;
    openMinor: bigint;
  }[];
};

/** The bills that wait longest; each leads to its customer's account. */
export function OldestTable({ oldest }: Props) {
  if (oldest.length === 0) return <p className="text-soft">Nothing is overdue.</p>;
  return (
    <WideTable label="Overdue longest">
      <ColumnHeads heads={["Booking", { sums: "Open" }, "Due"]} />
      <tbody>
        {oldest.map(({ customerId, bookingRef, dueOn, openMinor }) => (
          <tr key={`${bookingRef} ${dueOn}`} className="border-line border-b">
            <th scope="row" className="py-2 pr-6 font-normal whitespace-nowrap">
              <a href={paths.staffCustomer(customerId)} className="link">
                {bookingRef}
              </a>
            </th>
            <td className="py-2 pr-6 text-right whitespace-nowrap tabular-nums">
              {formatMoneyExact(openMinor)}
            </td>
            <td className="py-2 whitespace-nowrap">{formatDate(dueOn)}</td>
          </tr>
        ))}
      </tbody>
    </WideTable>
  );
}
