"use client";

import { PasswordField } from "@/components/account/password-field";
import { ActionForm } from "@/components/form/action-form";
import { HiddenFields } from "@/components/form/hidden-fields";
import { AskedField } from "@/components/privacy/asked-field";
import { Button } from "@/components/ui/button";
import { PageTitle } from "@/components/ui/page-title";
import type { FormAction } from "@/lib/action/state";
import { paths } from "@/lib/paths";
import type { PointField } from "@/lib/policy/policy";

type Props = {
  action: FormAction;
  /** The address that the account has. */
  email: string;
  /** What the policy asks, and what binds the answer to it (P47). */
  field: PointField;
  formToken: string;
};

export function ChangeEmailForm({ action, email, field, formToken }: Props) {
  const asked = { ...field, label: "New email" };
  return (
    <>
      <PageTitle title="Change your email address">
        <p>
          It is <span className="wrap-anywhere">{email}</span> now, and stays that until you have
          followed the link that we mail to the new one.
        </p>
      </PageTitle>
      <div className="wrap">
        <ActionForm
          action={action}
          labels={{ email: asked.label, password: "Your password now" }}
          className="grid max-w-md gap-5"
        >
          {(refused, sending) => (
            <>
              <HiddenFields values={[["formToken", formToken]]} />
              <AskedField
                field={asked}
                value={refused?.typed["email"] ?? ""}
                errors={refused?.fields["email"]}
              />
              <PasswordField
                errors={refused?.fields["password"]}
                hint="Whoever has the address can set a new password. So we make sure that it is you."
              />
              <div className="flex flex-wrap items-center gap-5">
                <Button aria-disabled={sending}>Mail me the link</Button>
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
