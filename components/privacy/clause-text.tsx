import { ClauseKept } from "@/components/privacy/clause-kept";
import { paths } from "@/lib/paths";
import type { ClauseInWords, ClauseProof } from "@/lib/policy/policy";

type Props = {
  clause: ClauseInWords;
  proof: ClauseProof | undefined;
  /** The day on which that was proven. */
  date: string;
  /** What was counted of it. */
  figure: string | undefined;
};

/** Lists that a clause speaks of and that stand on pages of their own. */
const lists: Readonly<Record<string, { href: string; label: string }>> = {
  "what-a-cookie-is": { href: paths.cookies(), label: "The list of cookies" },
  cookies: { href: paths.cookies(), label: "What needs a cookie, and what does not" },
  precautions: { href: paths.promises("P30"), label: "What we do, point by point" },
  "nothing-lost": { href: paths.ledger(), label: "Our sealed records" },
};

/** What a clause says, exactly what it lets the system do, and beside it how it is kept (P1, P2). */
export function ClauseText({ clause, proof, date, figure }: Props) {
  const list = lists[clause.id];
  return (
    <article
      aria-labelledby={clause.id}
      className="border-line grid break-inside-avoid gap-x-12 gap-y-4 border-t py-8 md:grid-cols-[minmax(0,38rem)_minmax(12rem,20rem)] print:grid-cols-[minmax(0,1fr)_12rem] print:gap-x-6 print:py-3"
    >
      <div className="min-w-0">
        <h3 id={clause.id} className="text-name scroll-mt-6 font-semibold">
          <a href={`#${clause.id}`} className="hover:underline">
            {clause.heading}
          </a>
        </h3>
        <div className="measure mt-3 grid gap-4">
          {clause.paragraphs.map((paragraph) => (
            <p key={paragraph}>{paragraph}</p>
          ))}
          {list ? (
            <p>
              <a href={list.href} className="link">
                {list.label}
              </a>
            </p>
          ) : null}
        </div>
        {clause.allows.length > 0 ? <Allowed sentences={clause.allows} /> : null}
      </div>
      <ClauseKept clause={clause} proof={proof} date={date} figure={figure} />
    </article>
  );
}

function Allowed({ sentences }: { sentences: readonly string[] }) {
  return (
    <div className="measure border-edge text-small mt-5 border-l-2 pl-4">
      <h4 className="font-semibold">This allows our system, and nothing else:</h4>
      <ul className="text-soft mt-1 grid gap-1.5">
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </div>
  );
}
