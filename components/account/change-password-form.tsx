"use client";

import { NewPasswordField } from "@/components/account/new-password-field";
import { PasswordField } from "@/components/account/password-field";
import { ActionForm } from "@/components/form/action-form";
import { Button } from "@/components/ui/button";
import { PageTitle } from "@/components/ui/page-title";
import type { FormAction } from "@/lib/action/state";
import { paths } from "@/lib/paths";

type Props = { action: FormAction };

const labels = { password: "Your password now", newPassword: "New password" };

export function ChangePasswordForm({ action }: Props) {
  return (
    <>
      <PageTitle title="Change your password">
        <p>Every other device is signed out, and we tell you by mail that it was changed.</p>
      </PageTitle>
      <div className="wrap">
        <ActionForm action={action} labels={labels} className="grid max-w-md gap-5">
          {(refused, sending) => (
            <>
              <PasswordField errors={refused?.fields["password"]} />
              <NewPasswordField
                name="newPassword"
                label="New password"
                errors={refused?.fields["newPassword"]}
              />
              <div className="flex flex-wrap items-center gap-5">
                <Button aria-disabled={sending}>Save changes</Button>
                <a href={paths.accountSecurity()} className="link text-small">
                  Leave it as it is
                </a>
              </div>
            </>
          )}
        </ActionForm>
      </div>
    </>
  );
}
