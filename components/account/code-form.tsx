"use client";

import { ActionForm } from "@/components/form/action-form";
import { TextField } from "@/components/form/text-field";
import { Button } from "@/components/ui/button";
import { PageTitle } from "@/components/ui/page-title";
import type { FormAction } from "@/lib/action/state";
import { paths } from "@/lib/paths";

type Props = { action: FormAction };

/** The second step: a code of the app, or one of those kept on paper. */
export function CodeForm({ action }: Props) {
  return (
    <>
      <PageTitle title="Your code">
        <p>Open your authenticator app and write the six digits that it shows.</p>
      </PageTitle>
      <div className="wrap">
        <ActionForm action={action} labels={{ code: "Code" }} className="grid max-w-sm gap-5">
          {(refused, sending) => (
            <>
              <TextField
                name="code"
                autoComplete="one-time-code"
                autoCapitalize="characters"
                spellCheck={false}
                label="Code"
                hint="Without your phone: one of your recovery codes. Each works once."
                maxLength={40}
                aria-required
                errors={refused?.fields["code"]}
              />
              <Button aria-disabled={sending} className="justify-self-start">
                Sign in
              </Button>
              <p className="text-small">
                <a href={paths.signIn()} className="link">
                  Begin again
                </a>
              </p>
            </>
          )}
        </ActionForm>
      </div>
    </>
  );
}
