import { ColumnHeads } from "@/components/ui/column-heads";
import { WideTable } from "@/components/ui/wide-table";
import type { Flagged } from "@/lib/billing/flagged-schema";
import { formatInstant } from "@/lib/dates";
import { formatAmount } from "@/lib/money";
import { paths } from "@/lib/paths";

type Props = { flagged: readonly Flagged[] };

const heads = ["Booking", { sums: "Asked" }, { sums: "Came" }, "When", "What becomes of it"];
const cell = "py-2 pr-6 whitespace-nowrap";

/** What came and is not what was asked, what waits longest first. */
export function FlaggedTable({ flagged }: Props) {
  if (flagged.length === 0) return <p className="text-soft">All that came is what was asked.</p>;
  return (
    <WideTable label="Not what was asked">
      <ColumnHeads heads={heads} />
      <tbody>
        {flagged.map((money) => (
          <tr key={money.paymentId} className="border-line border-t">
            <th scope="row" className={`${cell} font-semibold`}>
              {money.ref}
            </th>
            <td className={`${cell} text-right tabular-nums`}>
              {money.asked ? formatAmount(money.asked.minor, money.asked.currency) : "–"}
            </td>
            <td className={`${cell} text-right tabular-nums`}>
              {formatAmount(money.came.minor, money.came.currency)}
            </td>
            <td className={cell}>{formatInstant(money.at)}</td>
            <td className={cell}>
              <a className="link" href={paths.staffFlagged(money.paymentId)}>
                Decide<span className="sr-only">: booking {money.ref}</span>
              </a>
            </td>
          </tr>
        ))}
      </tbody>
    </WideTable>
  );
}
