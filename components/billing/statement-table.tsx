import { ColumnHeads } from "@/components/ui/column-heads";
import { WideTable } from "@/components/ui/wide-table";
import type { ListedStatement } from "@/lib/billing/billing";
import { formatDate } from "@/lib/dates";
import { formatMoneyExact } from "@/lib/money";
import { paths } from "@/lib/paths";

type Props = { statements: readonly ListedStatement[] };

/** Statements, each as a page and as a file. */
export function StatementTable({ statements }: Props) {
  return (
    <WideTable label="Statements">
      <ColumnHeads heads={["Month", { sums: "Owed at its end" }, "Booking", "Issued", "File"]} />
      <tbody>
        {statements.map(({ id, month, closingMinor, bookings, issuedOn }) => (
          <tr key={id} className="border-line border-b align-top">
            <th scope="row" className="py-2 pr-6 font-normal whitespace-nowrap">
              <a href={paths.accountStatement(id)} className="link">
                {month}
                <span className="sr-only">, booking {bookings.join(", ")}</span>
              </a>
            </th>
            <td className="py-2 pr-6 text-right whitespace-nowrap">{owedAt(closingMinor)}</td>
            <td className="py-2 pr-6 whitespace-nowrap">{bookings.join(", ")}</td>
            <td className="py-2 pr-6 whitespace-nowrap">{formatDate(issuedOn)}</td>
            <td className="py-2 whitespace-nowrap">
              <a href={paths.accountStatementFile(id)} className="link" download>
                PDF
                <span className="sr-only">
                  {" "}
                  of {month}, booking {bookings.join(", ")}
                </span>
              </a>
            </td>
          </tr>
        ))}
      </tbody>
    </WideTable>
  );
}

/** Where we owe, it says so. */
function owedAt(closingMinor: bigint): string {
  if (closingMinor === 0n) return "Nothing";
  return closingMinor > 0n
    ? formatMoneyExact(closingMinor)
    : `Nothing; we hold ${formatMoneyExact(-closingMinor)}`;
}
