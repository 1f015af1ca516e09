import { ButtonLink } from "@/components/ui/button-link";
import { ColumnHeads } from "@/components/ui/column-heads";
import { PageTitle } from "@/components/ui/page-title";
import { Section } from "@/components/ui/section";
import { WideTable } from "@/components/ui/wide-table";
import type { PrintedStatement } from "@/emails/documents/printed-statement";
import { paths } from "@/lib/paths";

type Props = { statement: PrintedStatement; fileHref: string };

/** A month's statement as the mail and the paper have it, and as a file. */
export function StatementPage({ statement, fileHref }: Props) {
  const { month, outcome, advice, bookings, period, issuedOn, code } = statement;
  return (
    <>
      <PageTitle title={`Statement for ${month}`}>
        <p>
          <strong className="text-ink">{outcome}</strong> {advice}
        </p>
        <p className="text-small mt-4">
          {period}, issued {issuedOn}. Booking {bookings.join(", ")}.
        </p>
        <p className="mt-8 flex flex-wrap gap-4 print:hidden">
          <ButtonLink href={fileHref} download>
            Download as a PDF
          </ButtonLink>
          <ButtonLink kind="ink" href={paths.accountStatements()}>
            All statements
          </ButtonLink>
        </p>
      </PageTitle>
      <Section id="sums" title="From then to now">
        <Sums caption="From what was owed before to what is owed now" rows={statement.sums} />
      </Section>
      {statement.movements.length > 0 ? (
        <Section id="movements" title="What moved">
          <Movements movements={statement.movements} />
        </Section>
      ) : null}
      {statement.ageing.length > 0 ? (
        <Section id="ageing" title="By when it is due" aside="At the end of the month.">
          <Sums caption="What is owed, by how late it is" rows={statement.ageing} />
        </Section>
      ) : null}
      <Section id="genuine" title="Is it genuine?">
        <p className="measure">
          Its code is <strong className="font-semibold whitespace-nowrap">{code}</strong>. Whoever
          has it on paper can see{" "}
          <a href={paths.check(code)} className="link">
            on a page of ours
          </a>{" "}
          that it is ours, and whether it is the newest.
        </p>
      </Section>
    </>
  );
}

function Sums({ caption, rows }: { caption: string; rows: PrintedStatement["sums"] }) {
  return (
    <table className="text-small w-full max-w-xl text-left">
      <caption className="sr-only">{caption}</caption>
      <tbody>
        {rows.map(({ label, amount, strong = false }) => (
          <tr
            key={label}
            className={strong ? "border-ink border-t font-semibold" : "border-line border-b"}
          >
            <th scope="row" className={strong ? "py-2 pr-6" : "py-2 pr-6 font-normal"}>
              {label}
            </th>
            <td className="py-2 text-right whitespace-nowrap">{amount}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** What a narrow screen shows first is when, and how much. */
function Movements({ movements }: Pick<PrintedStatement, "movements">) {
  return (
    <WideTable label="Each movement">
      <ColumnHeads heads={["Day", { sums: "Amount" }, "What"]} />
      <tbody>
        {Array.from(movements.entries(), ([at, { on, text, amount }]) => (
          <tr key={at} className="border-line border-b align-top">
            <td className="py-2 pr-6 whitespace-nowrap">{on}</td>
            <td className="py-2 pr-6 text-right whitespace-nowrap">{amount}</td>
            <td className="min-w-56 py-2">{text}</td>
          </tr>
        ))}
      </tbody>
    </WideTable>
  );
}
