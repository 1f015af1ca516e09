import { ClauseText } from "@/components/privacy/clause-text";
import type { ClauseInWords, ClauseProof } from "@/lib/policy/policy";

type Props = {
  id: string;
  title: string;
  clauses: readonly ClauseInWords[];
  proofs: Readonly<Record<string, ClauseProof>>;
  date: string;
  figures: Readonly<Record<string, string>>;
};

/** The clauses that belong together, under their name. */
export function PolicyPart({ id, title, clauses, proofs, date, figures }: Props) {
  return (
    <section aria-labelledby={id} className="wrap pt-10 pb-4 print:break-inside-auto print:pt-4">
      <h2 id={id} className="caps text-title pb-6 print:break-after-avoid print:pb-2">
        {title}
      </h2>
      {clauses.map((clause) => (
        <ClauseText
          key={clause.id}
          clause={clause}
          proof={proofs[clause.id]}
          date={date}
          figure={figures[clause.id]}
        />
      ))}
    </section>
  );
}
