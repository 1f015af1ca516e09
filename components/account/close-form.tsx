"use client";

import { PasswordForm } from "@/components/account/password-form";
import type { FormAction } from "@/lib/action/state";

type Props = { planToken: string; action: FormAction };

/** Confirms by the password that the plan was read and is meant. */
export function CloseForm({ planToken, action }: Props) {
  return (
    <PasswordForm action={action} carries={[["planToken", planToken]]} press="Close my account">
      <p>
        All other devices are signed out at once. On the day itself this one is too, and whoever
        comes with your address later finds nothing of yours.
      </p>
    </PasswordForm>
  );
}
