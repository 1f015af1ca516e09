import { CopyProgress } from "@/components/privacy/copy-progress";
import { ButtonLink } from "@/components/ui/button-link";
import { Notice } from "@/components/ui/notice";
import { PageTitle } from "@/components/ui/page-title";
import { Section } from "@/components/ui/section";
import type { FormAction } from "@/lib/action/state";
import { formatInstant } from "@/lib/dates";
import { paths } from "@/lib/paths";
import type { RequestOnPage } from "@/lib/support/support";
import { CopyForm } from "./copy-form";

type Props = {
  request: Pick<RequestOnPage, "until"> & { proven: NonNullable<RequestOnPage["proven"]> };
  token: string;
  copyAction: FormAction;
};

/** What can be done once it is known who asks: the same as on the account page (P44). */
export function ProvenRequest({ request, token, copyAction }: Props) {
  const { known, copy } = request.proven;
  return (
    <>
      <PageTitle title="We know it is you">
        <p>
          You can take a copy of what we hold about you, correct it, or have it removed, as on an
          account page. This page is yours until {formatInstant(request.until)}.
        </p>
      </PageTitle>
      {known ? null : (
        <div className="wrap pb-10">
          <Notice title="We know nobody else by this address">
            <p>
              All that we hold under it is what you have just written to us. If you booked with
              another address, write to us with that one.
            </p>
          </Notice>
        </div>
      )}
      <Section id="copy" title="Take a copy">
        <div className="measure grid gap-5">
          <p>
            One file with everything: tables for a spreadsheet, all of it for programs, and the
            papers of your bookings.
          </p>
          {copy ? <CopyProgress copy={copy} href={paths.supportCopy(token)} file /> : null}
          {copy && !copy.ready ? null : (
            <CopyForm token={token} again={copy !== null} action={copyAction} />
          )}
        </div>
      </Section>
      <Section id="correct" title="Correct it">
        <div className="measure grid gap-5">
          <p>Your name, phone number and address, for each booking and your account by itself.</p>
          <p>
            <ButtonLink kind="ink" href={paths.supportCorrect(token)}>
              See and correct
            </ButtonLink>
          </p>
        </div>
      </Section>
      <Section id="remove" title="Have it removed">
        <div className="measure grid gap-5">
          <p>
            Before you decide, you see what would go, what would have to stay, why, and until when.
          </p>
          <p>
            <ButtonLink kind="ink" href={paths.supportRemove(token)}>
              See what would go
            </ButtonLink>
          </p>
        </div>
      </Section>
    </>
  );
}
