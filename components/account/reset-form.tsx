"use client";

import { NewPasswordField } from "@/components/account/new-password-field";
import { ActionForm } from "@/components/form/action-form";
import { HiddenFields } from "@/components/form/hidden-fields";
import { Button } from "@/components/ui/button";
import { PageTitle } from "@/components/ui/page-title";
import type { FormAction } from "@/lib/action/state";

type Props = { action: FormAction; token: string };

/** A new password for who has forgotten theirs; opening this page uses nothing up. */
export function ResetForm({ action, token }: Props) {
  return (
    <>
      <PageTitle title="Set a new password">
        <p>You are signed in with it at once. Every device that is signed in now is signed out.</p>
      </PageTitle>
      <div className="wrap">
        <ActionForm
          action={action}
          labels={{ newPassword: "New password" }}
          className="grid max-w-md gap-5"
        >
          {(refused, sending) => (
            <>
              <HiddenFields values={[["token", token]]} />
              <NewPasswordField
                name="newPassword"
                label="New password"
                errors={refused?.fields["newPassword"]}
              />
              <Button aria-disabled={sending} className="justify-self-start">
                Set password
              </Button>
            </>
          )}
        </ActionForm>
      </div>
    </>
  );
}
