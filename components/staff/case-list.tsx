import { ColumnHeads } from "@/components/ui/column-heads";
import { Pagination } from "@/components/ui/pagination";
import { WideTable } from "@/components/ui/wide-table";
import { formatInstant } from "@/lib/dates";
import { paths } from "@/lib/paths";
import { type CaseLine, caseKindNames, caseReasonNames } from "@/lib/staff/staff";

type Props = { cases: readonly CaseLine[]; chosen: string | null; page: number; pages: number };

/** The cases that are open for whoever is signed in, each a line. */
export function CaseList({ cases, chosen, page, pages }: Props) {
  if (cases.length === 0)
    return <p className="text-soft">No case is open. Open one above to look at anybody.</p>;
  return (
    <>
      <WideTable label="Open cases">
        <ColumnHeads heads={["Case", "Booking", "People", "Why", "Since", "Until"]} />
        <tbody>
          {cases.map(({ caseId, kind, reason, openedAt, expiresAt, refs, people }) => (
            <tr key={caseId} className="border-line border-t">
              <th scope="row" className="py-1.5 pr-6 font-semibold whitespace-nowrap">
                <a
                  href={paths.staffCases({ case: caseId })}
                  aria-current={caseId === chosen ? "true" : undefined}
                  className="aria-[current]:text-sun underline underline-offset-4"
                >
                  {caseKindNames[kind] ?? kind}
                </a>
              </th>
              <td className="py-1.5 pr-6 whitespace-nowrap">{refs || "none"}</td>
              <td className="py-1.5 pr-6">{people}</td>
              <td className="py-1.5 pr-6 whitespace-nowrap">{caseReasonNames[reason] ?? reason}</td>
              <td className="py-1.5 pr-6 whitespace-nowrap">{formatInstant(openedAt)}</td>
              <td className="py-1.5 pr-6 whitespace-nowrap">
                {expiresAt ? formatInstant(expiresAt) : "it is settled"}
              </td>
            </tr>
          ))}
        </tbody>
      </WideTable>
      <Pagination
        page={page}
        pages={pages}
        hrefOf={(at) => paths.staffCases({ page: String(at) })}
      />
    </>
  );
}
