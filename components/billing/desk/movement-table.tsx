import { ColumnHeads } from "@/components/ui/column-heads";
import { WideTable } from "@/components/ui/wide-table";
import type { DeskMovement } from "@/lib/billing/schema";
import { formatInstant } from "@/lib/dates";
import { formatAmount } from "@/lib/money";

type Props = { movements: readonly DeskMovement[] };

/** Payments and refunds, whatever became of them. */
export function MovementTable({ movements }: Props) {
  if (movements.length === 0) return <p className="text-soft">Nothing was paid yet.</p>;
  return (
    <WideTable label="Payments and refunds">
      <ColumnHeads heads={["When", "What", { sums: "Amount" }, "State", "Booking"]} />
      <tbody>
        {movements.map(({ id, what, ref, amountMinor, currency, status, at }) => (
          <tr key={id} className="border-line border-b">
            <td className="py-2 pr-6 whitespace-nowrap">{formatInstant(at)}</td>
            <th scope="row" className="py-2 pr-6 font-normal">
              {what === "payment" ? "Payment" : "Refund"}
            </th>
            <td className="py-2 pr-6 text-right whitespace-nowrap tabular-nums">
              {formatAmount(amountMinor, currency)}
            </td>
            <td className="py-2 pr-6 whitespace-nowrap">{status.replaceAll("_", " ")}</td>
            <td className="py-2 whitespace-nowrap">{ref}</td>
          </tr>
        ))}
      </tbody>
    </WideTable>
  );
}
