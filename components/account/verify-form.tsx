"use client";

import { ActionForm } from "@/components/form/action-form";
import { HiddenFields } from "@/components/form/hidden-fields";
import { TextField } from "@/components/form/text-field";
import { Button } from "@/components/ui/button";
import { PageTitle } from "@/components/ui/page-title";
import type { FormAction } from "@/lib/action/state";

type Props = { action: FormAction; token: string };

/** Shows that an address and a registration belong to one person: the link came by mail, the password only they know. */
export function VerifyForm({ action, token }: Props) {
  return (
    <>
      <PageTitle title="Confirm your address">
        <p>
          Type the password that you chose when you registered. With it nobody else can have opened
          this account in your name.
        </p>
      </PageTitle>
      <div className="wrap">
        <ActionForm
          action={action}
          labels={{ password: "Password" }}
          className="grid max-w-sm gap-5"
        >
          {(refused, sending) => (
            <>
              <HiddenFields values={[["token", token]]} />
              <TextField
                name="password"
                type="password"
                autoComplete="current-password"
                label="Password"
                aria-required
                errors={refused?.fields["password"]}
              />
              <Button aria-disabled={sending} className="justify-self-start">
                Confirm and sign in
              </Button>
            </>
          )}
        </ActionForm>
      </div>
    </>
  );
}
