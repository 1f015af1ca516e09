import { lateWords } from "@/components/billing/overdue/late-words";
import { ColumnHeads } from "@/components/ui/column-heads";
import { WideTable } from "@/components/ui/wide-table";
import { formatDate, type LocalDate } from "@/lib/dates";
import { formatMoneyExact } from "@/lib/money";

type Bill = {
  name: string;
  bookingRef: string;
  dueOn: LocalDate;
  lateDays: number;
  openMinor: bigint;
};

type Props = { bills: readonly Bill[]; openMinor: bigint };

/** What is not paid, the one that is due first before the others. */
export function CaseBills({ bills, openMinor }: Props) {
  if (bills.length === 0) return <p className="text-soft">No bill is open.</p>;
  return (
    <WideTable label="Open bills">
      <ColumnHeads heads={["Invoice", "Booking", { sums: "Open" }, "Due", "Since"]} />
      <tbody>
        {bills.map((bill) => (
          <tr key={bill.name} className="border-line border-b">
            <th scope="row" className="py-2 pr-6 font-normal whitespace-nowrap">
              {bill.name}
            </th>
            <td className="py-2 pr-6 whitespace-nowrap">{bill.bookingRef}</td>
            <Amount minor={bill.openMinor} />
            <td className="py-2 pr-6 whitespace-nowrap">{formatDate(bill.dueOn)}</td>
            <td className="py-2 whitespace-nowrap">{lateWords(bill.lateDays)}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr className="border-ink border-t font-semibold">
          <th scope="row" colSpan={2} className="py-2 pr-6">
            Together
          </th>
          <Amount minor={openMinor} />
          <td colSpan={2} />
        </tr>
      </tfoot>
    </WideTable>
  );
}

function Amount({ minor }: { minor: bigint }) {
  return (
    <td className="py-2 pr-6 text-right whitespace-nowrap tabular-nums">
      {formatMoneyExact(minor)}
    </td>
  );
}
