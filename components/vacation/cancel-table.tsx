import { ColumnHeads } from "@/components/ui/column-heads";
import { formatDate } from "@/lib/dates";
import { formatMoneyExact } from "@/lib/money";
import type { CancellationCost } from "@/lib/pricing/pricing";

type Props = { costs: readonly CancellationCost[] };

/** Every future day, as ranges: what we would keep and what would go back (rule 53). */
export function CancelTable({ costs }: Props) {
  return (
    <table className="text-small w-full text-left">
      <caption className="sr-only">What cancelling would cost on each day</caption>
      <ColumnHeads heads={["If you cancel", { sums: "We keep" }, { sums: "Goes back" }]} />
      <tbody>
        {costs.map((cost) => (
          <tr key={cost.from} className="border-line border-b">
            <th scope="row" className="py-2 pr-6 font-normal">
              {cost.from === cost.to
                ? formatDate(cost.from)
                : `${formatDate(cost.from)} to ${formatDate(cost.to)}`}
            </th>
            <td className="py-2 pr-6 text-right">{formatMoneyExact(cost.feeMinor)}</td>
            <td className="py-2 text-right">{formatMoneyExact(cost.backMinor)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
