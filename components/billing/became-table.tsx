import { ColumnHeads } from "@/components/ui/column-heads";
import { WideTable } from "@/components/ui/wide-table";
import { type OfflineMethod, offlineWords } from "@/lib/billing/billing";
import { formatDate, formatInstant, type LocalDate } from "@/lib/dates";
import { formatMoneyExact } from "@/lib/money";
import { paths } from "@/lib/paths";

type Line = {
  lineId: string;
  method: OfflineMethod;
  number: string;
  receivedOn: LocalDate;
  amountMinor: bigint;
  words: string;
  booking: { ref: string; customerId: string } | null;
  at: Date | null;
  by: string | null;
};

type Props = { lines: readonly Line[] };

const heads = ["What", { sums: "Amount" }, "What became of it", "Booking", "When", "By"];
const cell = "py-2 pr-6 whitespace-nowrap last:pr-0";

/** What became of money that had no home when it came, part by part. */
export function BecameTable({ lines }: Props) {
  return (
    <WideTable label="What became of it">
      <ColumnHeads heads={heads} />
      <tbody>
        {lines.map(({ lineId, method, number, booking, at, ...line }) => (
          <tr key={lineId} className="border-line border-t align-top">
            <th scope="row" className={`${cell} font-semibold`}>
              {offlineWords[method]} {number}
              <span className="text-soft block font-normal">{formatDate(line.receivedOn)}</span>
            </th>
            <td className={`${cell} text-right tabular-nums`}>
              {formatMoneyExact(line.amountMinor)}
            </td>
            <td className={cell}>{line.words}</td>
            <td className={cell}>
              {booking ? (
                <a className="link" href={paths.staffCustomer(booking.customerId)}>
                  {booking.ref}
                </a>
              ) : null}
            </td>
            <td className={cell}>{at ? formatInstant(at) : null}</td>
            <td className={cell}>{line.by}</td>
          </tr>
        ))}
      </tbody>
    </WideTable>
  );
}
