"use client";

import { PasswordForm } from "@/components/account/password-form";
import { PageTitle } from "@/components/ui/page-title";
import type { FormAction } from "@/lib/action/state";
import { formatInstant } from "@/lib/dates";
import { paths } from "@/lib/paths";

type Props = {
  copy: { archiveToken: string; askedAt: Date; until: Date; ready: boolean };
  action: FormAction;
};

/** The password once more, and then the file (P43). */
export function FetchCopy({ copy, action }: Props) {
  return (
    <>
      <PageTitle title="Fetch your copy">
        <p>
          {copy.ready
            ? `Everything that we held about you on ${formatInstant(copy.askedAt)}. You can fetch it until ${formatInstant(copy.until)}.`
            : "It is still being made."}
        </p>
      </PageTitle>
      <div className="wrap grid gap-8">
        {copy.ready ? (
          <PasswordForm
            action={action}
            carries={[["archiveToken", copy.archiveToken]]}
            hint="Once more, since the file says all about you."
            press="Download my data"
          />
        ) : null}
        <p>
          <a href={paths.accountData()} className="link">
            Back to your data
          </a>
        </p>
      </div>
    </>
  );
}
