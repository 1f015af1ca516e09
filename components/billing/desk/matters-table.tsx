import { ColumnHeads } from "@/components/ui/column-heads";
import { WideTable } from "@/components/ui/wide-table";
import { formatInstant } from "@/lib/dates";
import { paths } from "@/lib/paths";

type Props = { matters: readonly { kind: string; words: string; count: number; since: Date }[] };

/** Where what is the matter is seen to, where that is a page of the desk. */
const hrefs: Readonly<Record<string, string>> = {
  calls_to_make: paths.staffCalls(),
  letters_to_mail: paths.staffLetters(),
  refund_by_hand: paths.staffMoney(),
  unmatched_money: paths.staffMoney(),
  amount_mismatch: `${paths.staffMoney()}#flagged`,
  chargeback: paths.staffChargebacks(),
  bill_disputed: paths.staffOverdue(),
};

/** What a clerk has to do, and money that did not find its place by itself, by what is the matter. */
export function MattersTable({ matters }: Props) {
  if (matters.length === 0) return <p className="text-soft">Nothing waits for a person.</p>;
  return (
    <WideTable label="What waits for a person">
      <ColumnHeads heads={["What", { sums: "How many" }, "The oldest since"]} />
      <tbody>
        {matters.map(({ kind, words, count, since }) => (
          <tr key={kind} className="border-line border-b">
            <th scope="row" className="min-w-48 py-2 pr-6 font-normal">
              <Matter words={words} href={hrefs[kind]} />
            </th>
            <td className="py-2 pr-6 text-right tabular-nums">{count.toLocaleString("en-US")}</td>
            <td className="py-2 whitespace-nowrap">{formatInstant(since)}</td>
          </tr>
        ))}
      </tbody>
    </WideTable>
  );
}

function Matter({ words, href }: { words: string; href: string | undefined }) {
  if (!href) return words;
  return (
    <a href={href} className="link">
      {words}
    </a>
  );
}
