import { statementWords } from "@/components/privacy/policy-words";
import { Section } from "@/components/ui/section";
import { paths } from "@/lib/paths";
import type { Clause } from "@/lib/policy/policy";

type Props = { clause: Clause };

const kept = {
  code: "Kept by code: the system refuses the opposite",
  contract: "Kept by contract, and by sending no more than it names",
  attested: "Checked by a person, with evidence on record",
} satisfies Record<Clause["keptBy"], string>;

/** What a clause says, which promises it makes, how they are kept, and exactly what it lets the system do (P2). */
export function ClauseText({ clause }: Props) {
  return (
    <Section
      id={clause.id}
      title={clause.heading}
      aside={
        <>
          <p>
            {clause.promises.length === 1 ? "Promise" : "Promises"}{" "}
            {clause.promises.map((id, at) => (
              <span key={id}>
                {at > 0 ? ", " : ""}
                <a href={paths.promises(id)} className="link">
                  {id}
                </a>
              </span>
            ))}
          </p>
          <p>{kept[clause.keptBy]}</p>
        </>
      }
    >
      <div className="measure grid gap-4">
        {clause.paragraphs.map((paragraph) => (
          <p key={paragraph}>{paragraph}</p>
        ))}
      </div>
      {clause.statements.length > 0 ? <Allowed clause={clause} /> : null}
    </Section>
  );
}

function Allowed({ clause }: Props) {
  return (
    <div className="measure border-edge text-small mt-6 border-l-2 pl-4">
      <h3 className="font-semibold">What this allows, and nothing else</h3>
      <ul className="text-soft mt-1 grid gap-1">
        {clause.statements.map((statement) => (
          <li key={statementWords(statement)}>{statementWords(statement)}</li>
        ))}
      </ul>
    </div>
  );
}
