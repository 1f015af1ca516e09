"use client";

import { ActionForm } from "@/components/form/action-form";
import { CheckboxField } from "@/components/form/checkbox-field";
import { HiddenFields } from "@/components/form/hidden-fields";
import { Button } from "@/components/ui/button";
import type { FormAction } from "@/lib/action/state";

type Props = { disputeId: string; bill: string; action: FormAction };

/** They were right: once that is corrected, what is left is asked for again. */
export function CorrectedForm({ disputeId, bill, action }: Props) {
  const label = `${bill} is corrected`;
  return (
    <ActionForm action={action} labels={{ sure: label }} about={disputeId} className="grid gap-3">
      {(refused, sending) => (
        <>
          <p>They were right, and it is to be corrected.</p>
          <HiddenFields values={[["disputeId", disputeId]]} />
          <CheckboxField
            name="sure"
            id={`sure-${disputeId}`}
            label={label}
            errors={refused?.fields["sure"]}
          />
          <Button kind="plain" aria-disabled={sending} className="justify-self-start">
            Ask for the rest again
          </Button>
        </>
      )}
    </ActionForm>
  );
}
