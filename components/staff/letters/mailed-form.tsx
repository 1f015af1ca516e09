"use client";

import { ActionForm } from "@/components/form/action-form";
import { HiddenFields } from "@/components/form/hidden-fields";
import { Button } from "@/components/ui/button";
import type { FormAction } from "@/lib/action/state";

type Props = { batchId: string; name: string; action: FormAction };

export function MailedForm({ batchId, name, action }: Props) {
  return (
    <ActionForm action={action}>
      {(_refused, sending) => (
        <>
          <HiddenFields values={[["batchId", batchId]]} />
          <Button kind="ink" aria-disabled={sending}>
            Taken to the post
            <span className="sr-only"> {name}</span>
          </Button>
        </>
      )}
    </ActionForm>
  );
}
