"use client";

import { ActionForm } from "@/components/form/action-form";
import { HiddenFields } from "@/components/form/hidden-fields";
import { Button } from "@/components/ui/button";
import type { FormAction } from "@/lib/action/state";

type Props = { caseId: string; action: FormAction };

export function CloseCaseForm({ caseId, action }: Props) {
  return (
    <ActionForm action={action}>
      {(_refused, sending) => (
        <>
          <HiddenFields values={[["caseId", caseId]]} />
          <Button kind="plain" aria-disabled={sending}>
            Close this case
          </Button>
        </>
      )}
    </ActionForm>
  );
}
