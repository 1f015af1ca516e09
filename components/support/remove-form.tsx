"use client";

import { ActionForm } from "@/components/form/action-form";
import { CheckboxField } from "@/components/form/checkbox-field";
import { HiddenFields } from "@/components/form/hidden-fields";
import { Button } from "@/components/ui/button";
import type { FormAction } from "@/lib/action/state";

type Props = { token: string; planHash: string; grace: boolean; action: FormAction };

/** Confirms the plan that was read, and no other. */
export function RemoveForm({ token, planHash, grace, action }: Props) {
  return (
    <ActionForm action={action} labels={{ sure: "Your yes" }} className="measure grid gap-6">
      {(refused, sending) => (
        <>
          <HiddenFields
            values={[
              ["requestToken", token],
              ["planHash", planHash],
            ]}
          />
          <CheckboxField
            name="sure"
            label={`I have read what goes and what stays.${grace ? "" : " It cannot be undone."}`}
            errors={refused?.fields["sure"]}
          />
          <Button aria-disabled={sending} className="justify-self-start max-sm:w-full">
            {grace ? "Close my account" : "Remove it now"}
          </Button>
        </>
      )}
    </ActionForm>
  );
}
