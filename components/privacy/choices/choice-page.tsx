import { ChoiceList } from "@/components/privacy/choices/choice-list";
import { Notice } from "@/components/ui/notice";
import { PageTitle } from "@/components/ui/page-title";
import { Section } from "@/components/ui/section";
import type { FormAction } from "@/lib/action/state";
import { formatInstant } from "@/lib/dates";
import { paths } from "@/lib/paths";
import type { Choices } from "@/lib/privacy/privacy";

type Props = {
  choices: Choices;
  token: string;
  /** Whether the browser says "do not sell or share". */
  gpc: boolean;
  action: FormAction;
};

/** What a mail about a new policy version asks of one person. Says nothing of who that is: mails are passed on. */
export function ChoicePage(props: Props) {
  const { choices } = props;
  const one = choices.uses.length === 1;
  return (
    <>
      <PageTitle title={one ? "Your choice" : "Your choices"}>
        <p>
          We would like to use some of what you told us in {one ? "a new way" : "new ways"}. Without
          your yes, nothing changes.
        </p>
      </PageTitle>
      <div className="wrap grid gap-6 pb-10">
        <Remarks {...choices} />
        <Dates {...choices} />
      </div>
      <ChoiceList {...props} />
      <Section id="what-follows" title="What follows from it">
        <ul className="sun-list measure grid gap-3">
          <li>A no, or no answer, costs you nothing: no price, no place and no service changes.</li>
          <li>All that we did with your data before goes on as the version says that you read.</li>
          <li>Every answer can be changed on this page. Keep the mail that led you here.</li>
          <li>Each answer counts from the moment at which you give it.</li>
        </ul>
      </Section>
    </>
  );
}

function Remarks({ lapsed, overtaken }: Choices) {
  return (
    <>
      {lapsed ? (
        <Notice title="The time for a yes is over">
          <p>This address still takes a no, and still takes a yes of yours back.</p>
        </Notice>
      ) : null}
      {overtaken ? (
        <Notice title="We have written to you again since">
          <p>
            What you answer here counts all the same. The later mail also asks about what came after
            it.
          </p>
        </Notice>
      ) : null}
    </>
  );
}

function Dates({ version, effectiveAt, inEffect, askedAt, expiresAt, lapsed }: Choices) {
  return (
    <dl className="text-small grid gap-x-8 gap-y-1 sm:grid-cols-[auto_1fr]">
      <dt className="text-soft">Privacy policy</dt>
      <dd>
        <a href={paths.policyVersion(version)} className="link">
          Version {version}
        </a>
        , {inEffect ? "in effect since" : "takes effect on"} {formatInstant(effectiveAt)}
      </dd>
      <dt className="text-soft">Asked</dt>
      <dd>{formatInstant(askedAt)}</dd>
      <dt className="text-soft">A yes by this page</dt>
      <dd>
        {lapsed ? "was possible until" : "is possible until"} {formatInstant(expiresAt)}
      </dd>
    </dl>
  );
}
