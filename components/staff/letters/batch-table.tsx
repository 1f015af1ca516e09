import { MailedForm } from "@/components/staff/letters/mailed-form";
import { ColumnHeads } from "@/components/ui/column-heads";
import { WideTable } from "@/components/ui/wide-table";
import type { FormAction } from "@/lib/action/state";
import { formatInstant } from "@/lib/dates";
import type { Batch } from "@/lib/notices/schema";

type Props = {
  label: string;
  batches: readonly Batch[];
  /** Null for those that were taken there. */
  mark: FormAction | null;
};

/** Batches with what there is to count of each. */
export function BatchTable({ label, batches, mark }: Props) {
  const heads = ["Batch", { sums: "Letters" }, { sums: "Sheets" }];
  const more = mark ? ["Printed"] : [{ sums: "Came back" }, "At the post"];
  return (
    <WideTable label={label}>
      <ColumnHeads heads={[...heads, ...more]} />
      <tbody>
        {batches.map((batch) => (
          <tr key={batch.id} className="border-line border-t align-top">
            <th scope="row" className="py-3 pr-6 font-semibold whitespace-nowrap">
              {batch.name}
              {mark && batch.printedAt ? (
                <div className="mt-2">
                  <MailedForm batchId={batch.id} name={batch.name} action={mark} />
                </div>
              ) : null}
            </th>
            <Count value={batch.letters} />
            <Count value={batch.sheets} />
            {mark ? null : <Count value={batch.returned} />}
            <td className="py-3 pr-6 whitespace-nowrap">{whenOf(batch)}</td>
          </tr>
        ))}
      </tbody>
    </WideTable>
  );
}

function Count({ value }: { value: number }) {
  return <td className="py-3 pr-6 text-right whitespace-nowrap tabular-nums">{value}</td>;
}

function whenOf({ printedAt, mailedAt }: Batch): string {
  if (mailedAt) return formatInstant(mailedAt);
  return printedAt ? formatInstant(printedAt) : "In a minute";
}
