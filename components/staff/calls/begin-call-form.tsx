"use client";

import { ActionForm } from "@/components/form/action-form";
import { HiddenFields } from "@/components/form/hidden-fields";
import { Button } from "@/components/ui/button";
import type { FormAction } from "@/lib/action/state";

type Props = { attemptId: string; whom: string; action: FormAction };

/** Takes a call and asks for the number: both go on record. */
export function BeginCallForm({ attemptId, whom, action }: Props) {
  return (
    <ActionForm action={action}>
      {(_refused, sending) => (
        <>
          <HiddenFields values={[["attemptId", attemptId]]} />
          <Button kind="ink" aria-disabled={sending}>
            Show the number
            <span className="sr-only"> for {whom}</span>
          </Button>
        </>
      )}
    </ActionForm>
  );
}
