import { CopyProgress } from "@/components/privacy/copy-progress";
import { ButtonLink } from "@/components/ui/button-link";
import { PageTitle } from "@/components/ui/page-title";
import { Section } from "@/components/ui/section";
import { graceDays } from "@/lib/account/account";
import type { FormAction } from "@/lib/action/state";
import { paths } from "@/lib/paths";
import { OneButton } from "./one-button";

type Copy = Parameters<typeof CopyProgress>[0]["copy"] & { archiveToken: string };

type Props = { copy: Copy | null; action: FormAction };

/** Taking one's data along, and leaving (P43). */
export function DataPage({ copy, action }: Props) {
  return (
    <>
      <PageTitle title="Your data">
        <p>It is yours: take it with you, or have it destroyed.</p>
      </PageTitle>
      <Section id="copy" title="Take a copy">
        <div className="measure grid gap-5">
          <p>
            One file with everything that we hold about you: where and when you told us, what it is
            used for, to whom it went and who looked at it. Tables for a spreadsheet, all of it for
            programs, and the papers of your bookings to print. We write to you when it is ready.
          </p>
          {copy ? <CopyProgress copy={copy} href={paths.accountCopy(copy.archiveToken)} /> : null}
          {copy && !copy.ready ? null : (
            <OneButton
              kind={copy ? "ink" : "sun"}
              label={copy ? "Make a new copy" : "Download my data"}
              action={action}
            />
          )}
        </div>
      </Section>
      <Section id="close" title="Close my account">
        <div className="measure grid gap-5">
          <p>
            Before you decide, you see what would go, what would have to stay, why, and until when.
            Then you have {graceDays} days to think better of it.
          </p>
          <p>
            <ButtonLink kind="ink" href={paths.accountClose()}>
              See what would go
            </ButtonLink>
          </p>
        </div>
      </Section>
    </>
  );
}
