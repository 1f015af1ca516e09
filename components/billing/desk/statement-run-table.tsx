import { ColumnHeads } from "@/components/ui/column-heads";
import { WideTable } from "@/components/ui/wide-table";
import { formatInstant } from "@/lib/dates";

type Run = {
  month: string;
  expected: number;
  looked: number;
  issued: number;
  begunAt: Date;
  endedAt: Date | null;
};

type Props = { runs: readonly Run[] };

const sums = [{ sums: "Customers" }, { sums: "Looked at" }, { sums: "Issued" }];

/** The runs, one a month; one that goes on shows how far it is. */
export function StatementRunTable({ runs }: Props) {
  if (runs.length === 0)
    return <p className="text-soft">No month has been run: the ledger has none that is over.</p>;
  return (
    <WideTable label="Statement runs">
      <ColumnHeads heads={["Month", ...sums, "Begun", "Ended"]} />
      <tbody>
        {runs.map(({ month, expected, looked, issued, begunAt, endedAt }) => (
          <tr key={month} className="border-line border-b">
            <th scope="row" className="py-2 pr-6 font-semibold whitespace-nowrap">
              {month}
            </th>
            <Count of={expected} />
            <Count of={looked} />
            <Count of={issued} />
            <td className="py-2 pr-6 whitespace-nowrap">{formatInstant(begunAt)}</td>
            <td className="py-2 whitespace-nowrap">
              {endedAt ? (
                formatInstant(endedAt)
              ) : (
                <progress value={looked} max={expected} aria-label={`How far ${month} is`} />
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </WideTable>
  );
}

function Count({ of }: { of: number }) {
  return <td className="py-2 pr-6 text-right tabular-nums">{of.toLocaleString("en-US")}</td>;
}
