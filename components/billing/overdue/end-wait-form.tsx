"use client";

import { ActionForm } from "@/components/form/action-form";
import { HiddenFields } from "@/components/form/hidden-fields";
import { Button } from "@/components/ui/button";
import type { FormAction } from "@/lib/action/state";

type Props = { caseId: string; waitId: string; words: string; action: FormAction };

/** Ends what a case waits for before its day. */
export function EndWaitForm({ caseId, waitId, words, action }: Props) {
  return (
    <ActionForm action={action} className="grid justify-items-start gap-3">
      {(_refused, sending) => (
        <>
          <p>{words}</p>
          <HiddenFields
            values={[
              ["caseId", caseId],
              ["waitId", waitId],
            ]}
          />
          <Button kind="plain" aria-disabled={sending}>
            Ask again from today
          </Button>
        </>
      )}
    </ActionForm>
  );
}
