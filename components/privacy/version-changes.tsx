import { Section } from "@/components/ui/section";
import { SunList } from "@/components/ui/sun-list";
import type { ChangeInWords, ClauseDifference } from "@/lib/policy/policy";

type Props = {
  /** The number of the version before. */
  before: number;
  uses: readonly ChangeInWords[];
  clauses: readonly ClauseDifference[];
};

/** What a version changed of the one before: use by use, and then word by word. */
export function VersionChanges({ before, uses, clauses }: Props) {
  return (
    <Section
      id="changes"
      title={`What changed since version ${before}`}
      aside="Nobody’s facts from before are used in a new way without their yes."
    >
      <div className="grid gap-10">
        <ul className="grid gap-5">
          {uses.map((use) => (
            <li key={`${use.before} ${use.after}`} className="measure">
              <p className="text-small text-soft">
                {use.kinds.join(", ")}
                {use.asks ? ". We ask each person whom it concerns" : ""}
              </p>
              {use.before ? (
                <p>
                  <del className="text-soft">{use.before}</del>
                </p>
              ) : null}
              {use.after ? (
                <p>
                  <ins className="no-underline">{use.after}</ins>
                </p>
              ) : null}
            </li>
          ))}
        </ul>
        {clauses.length > 0 ? (
          <div className="grid gap-8">
            <h3 className="text-name font-semibold">In the words of the page</h3>
            {clauses.map(({ id, heading, added, removed }) => (
              <div key={id} className="measure grid gap-3">
                <h4 className="font-semibold">
                  <a href={`#${id}`} className="link">
                    {heading}
                  </a>
                </h4>
                {removed.map((text) => (
                  <p key={text} className="text-small text-soft">
                    <del>{text}</del>
                  </p>
                ))}
                {added.map((text) => (
                  <p key={text} className="border-leaf border-l-2 pl-4">
                    <ins className="no-underline">{text}</ins>
                  </p>
                ))}
              </div>
            ))}
          </div>
        ) : (
          <SunList items={["The words of the page are the same."]} />
        )}
      </div>
    </Section>
  );
}
