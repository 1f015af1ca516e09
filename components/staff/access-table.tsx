import { ColumnHeads } from "@/components/ui/column-heads";
import { WideTable } from "@/components/ui/wide-table";
import { formatInstant } from "@/lib/dates";

type Line = {
  id: string;
  at: Date;
  who: string;
  /** Null for a disclosure. */
  employeeId: string | null;
  fields: string[];
  why: string;
  personId: string;
};

type Props = { records: readonly Line[]; total: number };

const columns = ["When", "Who", "What of it", "Why", "Person"];

/** Who saw or was handed what of whom: numbers and reasons, no value. */
export function AccessTable({ records, total }: Props) {
  if (total === 0) return <p className="text-soft">Nothing was seen or handed over on that day.</p>;
  return (
    <WideTable label="Records">
      <caption className="text-soft pb-3 text-left">
        {total.toLocaleString("en-US")} {total === 1 ? "record" : "records"}
      </caption>
      <ColumnHeads heads={columns} />
      <tbody>
        {records.map(({ id, at, who, fields, why, personId, employeeId }) => (
          <tr key={id} className="border-line border-t align-baseline">
            <td className="py-1.5 pr-6 whitespace-nowrap">{formatInstant(at)}</td>
            <td className="py-1.5 pr-6 whitespace-nowrap">
              {who}
              {employeeId ? (
                <span className="text-soft text-fine block font-mono">{employeeId}</span>
              ) : null}
            </td>
            <td className="min-w-40 py-1.5 pr-6">{fields.join(", ")}</td>
            <td className="py-1.5 pr-6">{why}</td>
            <td className="text-fine py-1.5 pr-6 font-mono whitespace-nowrap">{personId}</td>
          </tr>
        ))}
      </tbody>
    </WideTable>
  );
}
