import { ColumnHeads } from "@/components/ui/column-heads";
import { WideTable } from "@/components/ui/wide-table";
import { formatInstant } from "@/lib/dates";
import { formatMoneyExact } from "@/lib/money";
import { paths } from "@/lib/paths";

type Undecided = {
  refundId: string;
  bookingRef: string;
  customerId: string;
  amountMinor: bigint;
  since: Date;
  decideBy: Date;
  hoursLeft: number;
};

type Props = { undecided: readonly Undecided[] };

const heads = ["Booking", { sums: "Came" }, "Since", "Goes back at", { sums: "Hours left" }];
const cell = "py-2 pr-6 whitespace-nowrap";

/** What came when its places were gone, and waits for whoever paid: what goes back first is first. */
export function UndecidedTable({ undecided }: Props) {
  if (undecided.length === 0) return <p className="text-soft">Nobody has to decide anything.</p>;
  return (
    <WideTable label="Customers decide">
      <ColumnHeads heads={heads} />
      <tbody>
        {undecided.map(({ refundId, bookingRef, customerId, ...money }) => (
          <tr key={refundId} className="border-line border-t">
            <th scope="row" className={`${cell} font-semibold`}>
              <a className="link" href={paths.staffCustomer(customerId)}>
                {bookingRef}
              </a>
            </th>
            <td className={`${cell} text-right tabular-nums`}>
              {formatMoneyExact(money.amountMinor)}
            </td>
            <td className={cell}>{formatInstant(money.since)}</td>
            <td className={cell}>{formatInstant(money.decideBy)}</td>
            <td className={`${cell} text-right tabular-nums last:pr-0`}>{money.hoursLeft}</td>
          </tr>
        ))}
      </tbody>
    </WideTable>
  );
}
