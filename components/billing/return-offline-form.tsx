"use client";

import { ActionForm } from "@/components/form/action-form";
import { CheckboxField } from "@/components/form/checkbox-field";
import { HiddenFields } from "@/components/form/hidden-fields";
import { Button } from "@/components/ui/button";
import type { FormAction } from "@/lib/action/state";

type Props = { paymentId: string; what: string; action: FormAction };

/** Closed until it is needed, and open where it was refused; the box says what the button does. */
export function ReturnOfflineForm({ paymentId, what, action }: Props) {
  return (
    <ActionForm action={action} about={paymentId} className="whitespace-normal">
      {(refused, sending) => (
        <details open={refused !== null}>
          <summary className="link cursor-pointer">
            Counts as paid<span className="sr-only">: {what}</span>
          </summary>
          <div className="mt-3 grid justify-items-start gap-3">
            <HiddenFields values={[["paymentId", paymentId]]} />
            <CheckboxField
              name="sure"
              id={`sure-${paymentId}`}
              label={`The bank did not honor ${what}: it is owed again`}
              errors={refused?.fields["sure"]}
            />
            <Button kind="plain" aria-disabled={sending}>
              Take it off the account
            </Button>
          </div>
        </details>
      )}
    </ActionForm>
  );
}
