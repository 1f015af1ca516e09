import { AcknowledgeForm } from "@/components/staff/training/acknowledge-form";
import { PageTitle } from "@/components/ui/page-title";
import { Section } from "@/components/ui/section";
import type { FormAction } from "@/lib/action/state";
import { formatDate, formatInstant } from "@/lib/dates";
import { paths } from "@/lib/paths";
import type { Campaign, Training } from "@/lib/staff/staff";

type Props = {
  training: Training;
  rules: readonly { title: string; text: string }[];
  action: FormAction;
};

const whys = {
  version: "a new version of the privacy policy",
  quarter: "the training of the quarter",
} satisfies Record<Campaign["kind"], string>;

/** What everybody who works here reads about privacy, and says that they have (P35, P36). */
export function TrainingPage({ training, rules, action }: Props) {
  const { due, read } = training;
  return (
    <>
      <PageTitle title="Privacy training">
        <p>
          {due.length === 0
            ? "You are up to date. The next reminder comes with the next quarter or the next version."
            : "Read what is below, then say so at the end of the page. It takes about five minutes."}
        </p>
      </PageTitle>
      {due.length > 0 ? (
        <Section id="due" title="To read">
          <ul className="sun-list grid gap-2">
            {due.map((campaign) => (
              <li key={campaign.id}>
                <span>
                  {capital(whys[campaign.kind])}, by{" "}
                  <time dateTime={campaign.dueOn}>{formatDate(campaign.dueOn)}</time>
                </span>
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
      <Changed {...training} />
      <Section id="rules" title="The rules of the house">
        <dl className="measure grid gap-6">
          {rules.map(({ title, text }) => (
            <div key={title}>
              <dt className="font-semibold">{title}</dt>
              <dd>{text}</dd>
            </div>
          ))}
        </dl>
      </Section>
      {due.length > 0 ? (
        <Section id="say-so" title="Say so">
          <AcknowledgeForm campaigns={due.map(({ id }) => id)} action={action} />
        </Section>
      ) : null}
      {read.length > 0 ? <Read read={read} /> : null}
    </>
  );
}

function Changed({ newest, last, changes }: Training) {
  if (newest === null) return null;
  const since = last === null || last === newest ? null : last;
  return (
    <Section
      id="policy"
      title="The policy"
      aside={
        <a href={paths.policyVersion(newest)} className="link">
          Version {newest}, whole
        </a>
      }
    >
      {since === null ? (
        <p className="measure">
          Version {newest} is what we promise people. Read it as they do: every rule below follows
          from it.
        </p>
      ) : (
        <div className="measure grid gap-3">
          <p>
            What version {newest} changes since version {since}, which you read last:
          </p>
          <ul className="sun-list grid gap-2">
            {changes.map((change) => (
              <li key={change}>{change}</li>
            ))}
          </ul>
        </div>
      )}
    </Section>
  );
}

function Read({ read }: Pick<Training, "read">) {
  return (
    <Section id="read" title="What you have read">
      <ul className="text-small grid gap-1">
        {read.map(({ id, kind, policyVersion, at }) => (
          <li key={id}>
            {capital(whys[kind])}, version {policyVersion},{" "}
            <time dateTime={at.toISOString()}>{formatInstant(at)}</time>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
