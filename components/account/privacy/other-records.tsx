import type { RecordTable } from "@/components/account/privacy/facts";
import { ColumnHeads } from "@/components/ui/column-heads";
import { Section } from "@/components/ui/section";
import { WideTable } from "@/components/ui/wide-table";

type Props = { tables: readonly RecordTable[] };

/** What is on record beside the values: bookings, payments, messages, answers (P43). */
export function OtherRecords({ tables }: Props) {
  if (tables.length === 0) return null;
  return (
    <Section
      id="records"
      title="What is on record"
      aside="Numbers, dates and words of ours. What you told us is above."
    >
      <div className="grid grid-cols-1 gap-3">
        {tables.map(({ name, about, columns, rows }) => (
          <details key={name} className="border-line border-t pt-1 open:pb-4">
            <summary className="flex min-h-12 flex-wrap items-center justify-between gap-x-6">
              <span className="underline decoration-dotted underline-offset-4">{about}</span>
              <span className="text-small text-soft">
                {rows.length === 1 ? "1 entry" : `${rows.length} entries`}
              </span>
            </summary>
            <WideTable label={about}>
              <Entries columns={columns} rows={rows} />
            </WideTable>
          </details>
        ))}
      </div>
    </Section>
  );
}

function Entries({ columns, rows }: Pick<RecordTable, "columns" | "rows">) {
  return (
    <>
      <ColumnHeads heads={columns} />
      <tbody>
        {rows.map((row) => (
          <tr key={row.join("\n")} className="border-line border-b align-top">
            {row.map((cell, at) => (
              <td key={columns[at]} className="min-w-24 py-2 pr-6">
                {cell}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </>
  );
}
