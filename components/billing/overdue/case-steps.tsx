import { ColumnHeads } from "@/components/ui/column-heads";
import { WideTable } from "@/components/ui/wide-table";
import { formatDate, type LocalDate } from "@/lib/dates";

type Step = { id: string; name: string; on: LocalDate; billName: string; ways: string };

type Props = { steps: readonly Step[] };

/** Each step that was taken, and whether what it said arrived. */
export function CaseSteps({ steps }: Props) {
  if (steps.length === 0) return <p className="text-soft">Nothing was said yet.</p>;
  return (
    <WideTable label="What was said">
      <ColumnHeads heads={["Day", "What", "By invoice", "What became of it"]} />
      <tbody>
        {steps.map(({ id, name, on, billName, ways }) => (
          <tr key={id} className="border-line border-b">
            <td className="py-2 pr-6 whitespace-nowrap">{formatDate(on)}</td>
            <th scope="row" className="py-2 pr-6 font-normal">
              {name}
            </th>
            <td className="py-2 pr-6 whitespace-nowrap">{billName}</td>
            <td className="py-2">{ways || "Not sent yet"}</td>
          </tr>
        ))}
      </tbody>
    </WideTable>
  );
}
