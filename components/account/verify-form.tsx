"use client";

import { PasswordForm } from "@/components/account/password-form";
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
        <PasswordForm action={action} carries={[["token", token]]} press="Confirm and sign in" />
      </div>
    </>
  );
}
