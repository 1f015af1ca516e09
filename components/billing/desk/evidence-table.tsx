import { ColumnHeads } from "@/components/ui/column-heads";
import { WideTable } from "@/components/ui/wide-table";
import { formatInstant } from "@/lib/dates";
import type { NoticeEvidence, TriedWay } from "@/lib/notices/schema";

/** Each way that a notice took, where to, how it stands, and each record that shows it. */
export function EvidenceTable({ notice }: { notice: NoticeEvidence }) {
  return (
    <WideTable label={`${notice.name} of ${formatInstant(notice.queuedAt)}`}>
      <ColumnHeads heads={["Way", "Where to", "How it stands", "What shows it"]} />
      <tbody>
        {notice.ways.map((way) => (
          <tr key={way.way} className="border-line border-b align-top print:break-inside-avoid">
            <th scope="row" className="py-2 pr-6 font-semibold whitespace-nowrap">
              {way.way}
            </th>
            <td className="py-2 pr-6 whitespace-nowrap">{whereTo(way)}</td>
            <td className="py-2 pr-6 whitespace-nowrap">{way.state}</td>
            <td className="py-2">
              <ul className="grid min-w-72 gap-1">
                {way.proofs.map(({ at, what }) => (
                  <li key={`${at.getTime()} ${what}`}>
                    <span className="text-soft tabular-nums">{formatInstant(at)}</span>
                    {` ${what}`}
                  </li>
                ))}
              </ul>
            </td>
          </tr>
        ))}
      </tbody>
    </WideTable>
  );
}

const kinds: Readonly<Record<string, string>> = {
  Email: "An email address",
  Letter: "A postal address",
  Fax: "A fax number",
  Call: "A phone number",
};

/** The kind of address, and a mark by which two of one kind are told apart, where it has one. */
function whereTo({ way, mark, arrived }: TriedWay): string {
  const kind = kinds[way] ?? way;
  if (mark) return `${kind}, mark ${mark}`;
  return way === "Call" || arrived ? kind : "Nowhere";
}
