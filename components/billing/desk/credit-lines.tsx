import { ColumnHeads } from "@/components/ui/column-heads";
import { WideTable } from "@/components/ui/wide-table";
import type { Credit } from "@/lib/billing/billing";
import { formatInstant } from "@/lib/dates";
import { formatMoneyExact } from "@/lib/money";

type Props = { credits: readonly Credit[] };

/** What a customer let us keep for later, and all that moved it. */
export function CreditLines({ credits }: Props) {
  if (credits.length === 0) return <p className="text-soft">Nothing is kept for later.</p>;
  return (
    <WideTable label="Credit">
      <ColumnHeads heads={["When", "What", { sums: "Change" }, { sums: "Left" }]} />
      <tbody>
        {credits.flatMap(({ creditId, leftMinor, moves }) =>
          moves.map(({ words, at, amountMinor }, index) => (
            <tr key={`${creditId} ${words} ${at.toISOString()}`} className="border-line border-b">
              <td className="py-2 pr-6 whitespace-nowrap">{formatInstant(at)}</td>
              <th scope="row" className="min-w-56 py-2 pr-6 font-normal">
                {words}
              </th>
              <td className="py-2 pr-6 text-right whitespace-nowrap tabular-nums">
                {formatMoneyExact(amountMinor)}
              </td>
              <td className="py-2 text-right font-semibold whitespace-nowrap tabular-nums">
                {index === moves.length - 1 ? formatMoneyExact(leftMinor) : null}
              </td>
            </tr>
          )),
        )}
      </tbody>
    </WideTable>
  );
}
