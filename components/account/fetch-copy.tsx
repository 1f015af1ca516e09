"use client";

import { ActionForm } from "@/components/form/action-form";
import { HiddenFields } from "@/components/form/hidden-fields";
import { TextField } from "@/components/form/text-field";
import { Button } from "@/components/ui/button";
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
          <ActionForm
            action={action}
            labels={{ password: "Password" }}
            className="grid max-w-sm gap-5"
          >
            {(refused, sending) => (
              <>
                <HiddenFields values={[["archiveToken", copy.archiveToken]]} />
                <TextField
                  name="password"
                  type="password"
                  autoComplete="current-password"
                  label="Password"
                  hint="Once more, since the file says all about you."
                  aria-required
                  errors={refused?.fields["password"]}
                />
                <Button aria-disabled={sending} className="justify-self-start max-sm:w-full">
                  Download my data
                </Button>
              </>
            )}
          </ActionForm>
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
