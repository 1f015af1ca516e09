import { ColumnHeads } from "@/components/ui/column-heads";
import { WideTable } from "@/components/ui/wide-table";

type Props = { conditions: readonly { words: string; met: boolean; now: string }[] };

/** Each printed condition, whether it is met, and why not. */
export function HandingConditions({ conditions }: Props) {
  return (
    <WideTable label="What must be true">
      <ColumnHeads heads={["What must be true", "Met", "Now"]} />
      <tbody>
        {conditions.map(({ words, met, now }) => (
          <tr key={words} className="border-line border-b align-top">
            <th scope="row" className="min-w-48 py-2 pr-6 font-normal">
              {words}
            </th>
            <td className="py-2 pr-6">{met ? "Yes" : <strong>No</strong>}</td>
            <td className="min-w-40 py-2">{now}</td>
          </tr>
        ))}
      </tbody>
    </WideTable>
  );
}
