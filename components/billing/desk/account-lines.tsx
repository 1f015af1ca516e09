import { ColumnHeads } from "@/components/ui/column-heads";
import { WideTable } from "@/components/ui/wide-table";
import type { AccountLine } from "@/lib/billing/schema";
import { formatDate } from "@/lib/dates";
import { formatMoneyExact } from "@/lib/money";

type Props = { lines: readonly AccountLine[]; balanceMinor: bigint };

/** What happened, what it changed, and what was owed after it: the last figure is the balance. */
export function AccountLines({ lines, balanceMinor }: Props) {
  if (lines.length === 0) return <p className="text-soft">Nothing has happened yet.</p>;
  return (
    <WideTable label="Entries of the account">
      <ColumnHeads heads={["Day", "What", { sums: "Change" }, { sums: "Owed after it" }]} />
      <tbody>
        {lines.map((line) => (
          <tr key={line.id} className="border-line border-b align-top">
            <td className="py-2 pr-6 whitespace-nowrap">{formatDate(line.on)}</td>
            <th scope="row" className="min-w-56 py-2 pr-6 font-normal">
              {line.words}
            </th>
            <td className="py-2 pr-6 text-right whitespace-nowrap tabular-nums">
              {formatMoneyExact(line.amountMinor)}
            </td>
            <td className="py-2 text-right whitespace-nowrap tabular-nums">
              {formatMoneyExact(line.balanceMinor)}
            </td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr className="border-ink border-t font-semibold">
          <td />
          <th scope="row" className="py-2 pr-6">
            Together
          </th>
          <td className="py-2 pr-6 text-right whitespace-nowrap tabular-nums">
            {formatMoneyExact(balanceMinor)}
          </td>
          <td />
        </tr>
      </tfoot>
    </WideTable>
  );
}
