import type { ClauseOfUse, ValueFacts } from "@/components/account/privacy/facts";
import { RemoveForm } from "@/components/account/remove-form";
import { ButtonLink } from "@/components/ui/button-link";
import type { FormAction } from "@/lib/action/state";
import { paths } from "@/lib/paths";

type Props = { value: ValueFacts; remove: FormAction };

/** One thing that we hold: what it says, where it comes from, what it is for today, and what can be done about it. */
export function HeldValue({ value, remove }: Props) {
  const { id, label, text, origin, version, kept, summary, uses } = value;
  return (
    <li id={id} className="border-line border-t py-6">
      <div className="flex flex-wrap items-start justify-between gap-x-8 gap-y-4">
        <div className="min-w-0 flex-1 basis-80">
          <h4 className="text-small text-soft">{label}</h4>
          <p className="text-name font-semibold wrap-anywhere">{text}</p>
          <p className="text-small text-soft mt-1">
            {origin}, under{" "}
            <a href={paths.policyVersion(version)} className="link">
              version {version}
            </a>
            .
          </p>
        </div>
        <Doing value={value} remove={remove} />
      </div>
      <details className="mt-3">
        <summary className="text-small measure min-h-11 list-none py-2 underline-offset-4 [&::-webkit-details-marker]:hidden">
          <span className="font-semibold">Used for</span> {summary}{" "}
          <span className="text-soft underline decoration-dotted">Why, and by whom</span>
        </summary>
        <dl className="border-edge text-small mt-1 grid gap-5 border-l-2 pl-4">
          {uses.map((use) => (
            <Because key={`${use.version} ${use.heading}`} use={use} />
          ))}
          <div>
            <dt className="font-semibold">How long</dt>
            <dd className="text-soft">{kept}</dd>
          </div>
        </dl>
      </details>
    </li>
  );
}

function Doing({ value: { label, correctHref, removable }, remove }: Props) {
  return (
    <div className="flex flex-wrap gap-3 print:hidden">
      {correctHref ? (
        <ButtonLink kind="plain" href={correctHref} aria-label={`Correct: ${label}`}>
          Correct
        </ButtonLink>
      ) : null}
      {removable ? <RemoveForm group={removable} what={label} action={remove} /> : null}
    </div>
  );
}

type BecauseProps = { use: ClauseOfUse };

function Because({ use: { clause, heading, version, sentences } }: BecauseProps) {
  const at = clause ? `${paths.policyVersion(version)}#${clause}` : paths.policyVersion(version);
  return (
    <div>
      <dt className="font-semibold">
        <a href={at} className="link">
          {heading}
        </a>
      </dt>
      {sentences.map((sentence) => (
        <dd key={sentence} className="text-soft">
          {sentence}
        </dd>
      ))}
    </div>
  );
}
