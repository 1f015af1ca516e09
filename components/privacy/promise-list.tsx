import { PrecautionList } from "@/components/privacy/precaution-list";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import { formatDate } from "@/lib/dates";
import { paths } from "@/lib/paths";
import type { Clause, Evidence, ProvenPrecaution, ProvenPromise } from "@/lib/policy/policy";

type Props = {
  evidence: Evidence;
  clauses: readonly Clause[];
  precautions: readonly ProvenPrecaution[];
  /** Whether the tests ran on the very sources that this site was built from. */
  ofThisSite: boolean;
};

/** P1 to P47: what is proven, by which tests, and what is not kept yet (P1). */
export function PromiseList({ evidence, clauses, precautions, ofThisSite }: Props) {
  const attested = clauses
    .filter(({ keptBy }) => keptBy === "attested")
    .flatMap(({ promises }) => promises);
  const kept = evidence.promises.filter(isKept).length;
  return (
    <>
      <div className="wrap grid gap-6 pb-10">
        {ofThisSite ? null : (
          <Notice title="These tests ran on another version of this site">
            <p>
              It was changed after {formatDate(evidence.date)}, so what stands here is proven of the
              version before.
            </p>
          </Notice>
        )}
        <p className="measure">
          {kept} of {evidence.promises.length} are kept and proven, by tests that ran on{" "}
          <time dateTime={evidence.date}>{formatDate(evidence.date)}</time>. The tests wrote this
          list. Beside the others stands what is still missing. Where no test can show a thing
          itself, the tests show that the policy says who checked it, by which paper, and until
          when.
        </p>
      </div>
      {evidence.promises.map((promise) => (
        <Section
          key={promise.id}
          id={promise.id}
          title={promise.id}
          aside={<p>{standing(promise, attested)}</p>}
        >
          <Promised promise={promise} clauses={clauses} />
          {promise.id === "P30" ? (
            <PrecautionList precautions={precautions} date={evidence.date} />
          ) : null}
        </Section>
      ))}
    </>
  );
}

function isKept({ awaits, proofs }: ProvenPromise): boolean {
  return !awaits && proofs.length > 0;
}

function standing(promise: ProvenPromise, attested: readonly string[]): string {
  if (!isKept(promise)) return "Not yet kept";
  return attested.includes(promise.id) ? "Checked by a person" : "Kept and proven";
}

function Promised({ promise, clauses }: { promise: ProvenPromise; clauses: readonly Clause[] }) {
  const saying = clauses.filter(({ promises }) => promises.includes(promise.id));
  return (
    <div className="measure grid gap-4">
      <p className="text-name">{promise.text}</p>
      {promise.awaits ? <p>It awaits {promise.awaits}.</p> : null}
      {saying.length > 0 ? (
        <p className="text-small">
          In the policy:{" "}
          {saying.map(({ id, heading }, at) => (
            <span key={id}>
              {at > 0 ? ", " : ""}
              <a href={paths.privacy(id)} className="link">
                {heading}
              </a>
            </span>
          ))}
        </p>
      ) : null}
      {promise.proofs.length > 0 ? (
        <details className="text-small">
          <summary className="cursor-pointer py-1">
            {promise.proofs.length === 1 ? "One test" : `${promise.proofs.length} tests`}
          </summary>
          <ul className="mt-2 grid gap-2">
            {promise.proofs.map(({ test, file }) => (
              <li key={`${file} ${test}`}>
                {test} <span className="text-soft font-mono break-all">{file}</span>
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </div>
  );
}
