import { ColumnHeads } from "@/components/ui/column-heads";
import { WideTable } from "@/components/ui/wide-table";
import { formatInstant } from "@/lib/dates";

type Props = { matters: readonly { kind: string; words: string; count: number; since: Date }[] };

/** Money that did not find its place by itself, by what is the matter. */
export function MattersTable({ matters }: Props) {
  if (matters.length === 0) return <p className="text-soft">No money waits for a decision.</p>;
  return (
    <WideTable label="What waits for a person">
      <ColumnHeads heads={["What", { sums: "How many" }, "The oldest since"]} />
      <tbody>
        {matters.map(({ kind, words, count, since }) => (
          <tr key={kind} className="border-line border-b">
            <th scope="row" className="py-2 pr-6 font-normal">
              {words}
            </th>
            <td className="py-2 pr-6 text-right tabular-nums">{count.toLocaleString("en-US")}</td>
            <td className="py-2 whitespace-nowrap">{formatInstant(since)}</td>
          </tr>
        ))}
      </tbody>
    </WideTable>
  );
}
