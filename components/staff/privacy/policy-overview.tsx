import type { ReactNode } from "react";
import { ButtonLink } from "@/components/ui/button-link";
import { Section } from "@/components/ui/section";
import { formatInstant } from "@/lib/dates";
import { paths } from "@/lib/paths";
import type { VersionOnDesk } from "@/lib/privacy/privacy";

type Props = {
  /** Newest first. */
  versions: readonly VersionOnDesk[];
  /** The number of the draft that is next, if the code has one. */
  next: number | null;
};

const states = {
  announced: "Announced, not in force yet",
  in_force: "In force",
  retired: "Replaced",
} satisfies Record<VersionOnDesk["state"], string>;

/** Every version of the policy as the desk sees it: which counts, who let it count, and what people answered. */
export function PolicyOverview({ versions, next }: Props) {
  return (
    <>
      <Section id="next" title="Next version">
        {next === null ? (
          <p className="measure">
            The code holds no draft. Whoever writes one adds it to the versions there; then it shows
            up here, with what it would change and for how many people.
          </p>
        ) : (
          <div className="measure grid justify-items-start gap-4">
            <p>
              The code holds a draft of version {next}. Nothing of it counts until it is published.
            </p>
            <ButtonLink href={paths.staffNextPolicy()}>Look at version {next}</ButtonLink>
          </div>
        )}
      </Section>
      <Section id="versions" title="Versions">
        <div className="grid gap-8">
          {versions.map((version) => (
            <Version key={version.number} {...version} />
          ))}
        </div>
      </Section>
    </>
  );
}

function Version(version: VersionOnDesk) {
  const { number, state, hash, takesEffectAt, tookEffectAt, publishedBy, approvedBy } = version;
  return (
    <article aria-labelledby={`version-${number}`}>
      <h3 id={`version-${number}`} className="text-name font-semibold">
        <a href={paths.policyVersion(number)} className="link">
          Version {number}
        </a>
        <span className="text-small text-soft font-normal"> · {states[state]}</span>
      </h3>
      <dl className="text-small mt-2 grid gap-x-8 gap-y-1 sm:grid-cols-[12rem_1fr]">
        <Fact name={tookEffectAt ? "In effect since" : "Takes effect"}>
          {formatInstant(tookEffectAt ?? takesEffectAt)}
        </Fact>
        <Fact name="Proposed by">{publishedBy ?? "the installation"}</Fact>
        {approvedBy ? <Fact name="Approved by">{approvedBy}</Fact> : null}
        <Fact name="Fingerprint">
          <span className="font-mono break-all">{hash}</span>
        </Fact>
        {version.asked ? <Asked {...version.asked} /> : null}
      </dl>
    </article>
  );
}

function Asked({ people, done, answers }: NonNullable<VersionOnDesk["asked"]>) {
  return (
    <>
      <Fact name="People asked">
        {people.toLocaleString("en-US")}
        {done ? "" : ", and it goes on"}
      </Fact>
      <Fact name="Said yes to something">{countWords(answers.accepted)}</Fact>
      <Fact name="Said no to something">{countWords(answers.refused)}</Fact>
    </>
  );
}

/** Of few, a count would say who. */
function countWords(count: number | null): string {
  return count === null ? "fewer than 10" : count.toLocaleString("en-US");
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt className="text-soft">{name}</dt>
      <dd>{children}</dd>
    </>
  );
}
