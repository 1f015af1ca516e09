"use client";

import { ActionForm } from "@/components/form/action-form";
import { HiddenFields } from "@/components/form/hidden-fields";
import { TextField } from "@/components/form/text-field";
import { Button } from "@/components/ui/button";
import type { FormAction } from "@/lib/action/state";

type Props = { planToken: string; action: FormAction };

/** Confirms by the password that the plan was read and is meant. */
export function CloseForm({ planToken, action }: Props) {
  return (
    <ActionForm action={action} labels={{ password: "Password" }} className="grid max-w-md gap-5">
      {(refused, sending) => (
        <>
          <p>
            All other devices are signed out at once. On the day itself this one is too, and whoever
            comes with your address later finds nothing of yours.
          </p>
          <HiddenFields values={[["planToken", planToken]]} />
          <TextField
            name="password"
            type="password"
            autoComplete="current-password"
            label="Password"
            aria-required
            errors={refused?.fields["password"]}
          />
          <Button aria-disabled={sending} className="justify-self-start max-sm:w-full">
            Close my account
          </Button>
        </>
      )}
    </ActionForm>
  );
}
