import { ColumnHeads } from "@/components/ui/column-heads";
import { WideTable } from "@/components/ui/wide-table";
import { formatInstant } from "@/lib/dates";

type Wait = { id: string; words: string; state: string; notedAt: Date };

type Props = { waits: readonly Wait[] };

/** What a case waited for, and how each came out. */
export function CaseWaits({ waits }: Props) {
  if (waits.length === 0) return <p className="text-soft">Nothing was agreed on.</p>;
  return (
    <WideTable label="Pauses and promises">
      <ColumnHeads heads={["Noted", "What", "How it stands"]} />
      <tbody>
        {waits.map(({ id, words, state, notedAt }) => (
          <tr key={id} className="border-line border-b">
            <td className="py-2 pr-6 whitespace-nowrap">{formatInstant(notedAt)}</td>
            <th scope="row" className="min-w-56 py-2 pr-6 font-normal">
              {words}
            </th>
            <td className="py-2">{state}</td>
          </tr>
        ))}
      </tbody>
    </WideTable>
  );
}
