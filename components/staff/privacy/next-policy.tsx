import type { ReactNode } from "react";
import { ColumnHeads } from "@/components/ui/column-heads";
import { Section } from "@/components/ui/section";
import type { NextPolicy } from "@/lib/privacy/privacy";

type Props = {
  policy: NextPolicy;
  /** The mail that names every new use; null where there is nobody to ask. */
  mail: { subject: string; text: string } | null;
  /** Proposing or approving, whichever is next and theirs to do. */
  children: ReactNode;
};

/** A draft before it counts: what it changes, for how many, and what they would be told (P45). */
export function NextPolicyParts({ policy, mail, children }: Props) {
  const { touched } = policy;
  return (
    <>
      <Section
        id="changes"
        title="What changes"
        aside={<p>Against version {policy.before}, which is in force.</p>}
      >
        <Changes changes={policy.changes} />
      </Section>
      <Section id="people" title="Whom it touches">
        <div className="grid gap-6">
          <p className="measure">{whomWords(touched)}</p>
          {touched.uses.length > 0 ? <Uses uses={touched.uses} /> : null}
        </div>
      </Section>
      {mail ? (
        <Section
          id="mail"
          title="What they are told"
          aside={
            <p>Each mail names only the uses that are new for its reader. This one names all.</p>
          }
        >
          <div className="ticket max-w-3xl p-6 sm:p-8">
            <p className="text-name font-semibold">{mail.subject}</p>
            <pre className="text-small mt-4 font-mono whitespace-pre-wrap">{mail.text}</pre>
          </div>
        </Section>
      ) : null}
      <Section id="publish" title="Publish">
        {children}
      </Section>
    </>
  );
}

function whomWords({ people, reachable }: NextPolicy["touched"]): string {
  if (people === 0)
    return "Nobody: it brings no use of what people told us before that they would have to be asked about.";
  const many = (count: number) =>
    count === 1 ? "1 person" : `${count.toLocaleString("en-US")} people`;
  const found = `What ${many(people)} told us before would be used in a new way.`;
  if (reachable === people) return `${found} Each gets one mail.`;
  return `${found} ${many(reachable)} can be written to, and get one mail each; for the others it stays off until they come back.`;
}

function Changes({ changes }: Pick<NextPolicy, "changes">) {
  if (changes.length === 0) return <p>Words only: nothing is used otherwise than before.</p>;
  return (
    <ul className="grid gap-4">
      {changes.map(({ kinds, before, after }) => (
        <li key={`${before} ${after}`} className="measure">
          <b>{kinds.join(", ")}</b>
          {before ? <p className="text-soft">Before: {before}</p> : null}
          <p>{after ? `Now: ${after}` : "Now: not any more."}</p>
        </li>
      ))}
    </ul>
  );
}

function Uses({ uses }: { uses: NextPolicy["touched"]["uses"] }) {
  return (
    <table className="text-small w-full max-w-3xl text-left">
      <caption className="sr-only">New uses, people and facts</caption>
      <ColumnHeads heads={["New use", { sums: "People" }, { sums: "Facts" }]} />
      <tbody>
        {uses.map(({ id, title, people, facts }) => (
          <tr key={id} className="border-line border-b align-top">
            <th scope="row" className="py-2 pr-6 font-normal">
              {title}
            </th>
            <td className="py-2 pr-6 text-right">{people.toLocaleString("en-US")}</td>
            <td className="py-2 text-right">{facts.toLocaleString("en-US")}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
