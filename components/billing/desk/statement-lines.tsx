import { ColumnHeads } from "@/components/ui/column-heads";
import { WideTable } from "@/components/ui/wide-table";
import type { ListedStatement } from "@/lib/billing/billing";
import { formatDate } from "@/lib/dates";
import { formatMoneyExact } from "@/lib/money";

type Props = { statements: readonly ListedStatement[] };

/** The statements that were issued to a customer, with what each said at its end. */
export function StatementLines({ statements }: Props) {
  if (statements.length === 0) return <p className="text-soft">None was issued yet.</p>;
  return (
    <WideTable label="Statements">
      <ColumnHeads heads={["Month", { sums: "Owed at its end" }, "Issued"]} />
      <tbody>
        {statements.map(({ id, month, closingMinor, issuedOn }) => (
          <tr key={id} className="border-line border-b">
            <th scope="row" className="py-2 pr-6 font-normal whitespace-nowrap">
              {month}
            </th>
            <td className="py-2 pr-6 text-right whitespace-nowrap tabular-nums">
              {formatMoneyExact(closingMinor)}
            </td>
            <td className="py-2 whitespace-nowrap">{formatDate(issuedOn)}</td>
          </tr>
        ))}
      </tbody>
    </WideTable>
  );
}
