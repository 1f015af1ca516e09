import { AgedChart } from "@/components/billing/desk/aged-chart";
import { ColumnHeads } from "@/components/ui/column-heads";
import { Section } from "@/components/ui/section";
import { WideTable } from "@/components/ui/wide-table";
import type { AgedReceivables } from "@/lib/billing/schema";
import { formatMoneyExact } from "@/lib/money";

type Props = { aged: AgedReceivables };

/** What all customers owe by how late it is: drawn, and as a table that adds up to what the ledger says. */
export function AgedReceivablesSection({ aged }: Props) {
  const { buckets, contested, unbilledMinor, heldMinor, totalMinor } = aged;
  const lines = [
    ...buckets,
    ...(contested.count > 0 ? [{ words: "Contested", ...contested }] : []),
    ...(unbilledMinor > 0n
      ? [{ words: "Owed and in no bill", count: null, minor: unbilledMinor }]
      : []),
    { words: "Less what was paid before it was billed", count: null, minor: -heldMinor },
  ];
  return (
    <Section
      id="aged"
      title="Aged receivables"
      aside={<p>Of all customers, by the days since each bill was due.</p>}
    >
      <AgedChart buckets={buckets} />
      <div className="mt-8">
        <WideTable label="Aged receivables">
          <ColumnHeads heads={["How late", { sums: "Invoices" }, { sums: "Open" }]} />
          <tbody>
            {lines.map(({ words, count, minor }) => (
              <tr key={words} className="border-line border-b">
                <th scope="row" className="py-2 pr-6 font-normal">
                  {words}
                </th>
                <td className="py-2 pr-6 text-right tabular-nums">
                  {count === null ? "" : count.toLocaleString("en-US")}
                </td>
                <td className="py-2 text-right whitespace-nowrap tabular-nums">
                  {formatMoneyExact(minor)}
                </td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr className="border-ink border-t font-semibold">
              <th scope="row" className="py-2 pr-6">
                Owed by all customers, by the ledger
              </th>
              <td />
              <td className="py-2 text-right whitespace-nowrap tabular-nums">
                {formatMoneyExact(totalMinor)}
              </td>
            </tr>
          </tfoot>
        </WideTable>
      </div>
    </Section>
  );
}
