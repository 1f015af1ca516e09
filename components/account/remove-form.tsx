"use client";

import { ActionForm } from "@/components/form/action-form";
import { HiddenFields } from "@/components/form/hidden-fields";
import { Button } from "@/components/ui/button";
import type { FormAction } from "@/lib/action/state";

type Props = {
  group: string;
  /** What goes, for whoever hears the button alone. */
  what: string;
  action: FormAction;
};

/** One press and it is destroyed (P43). */
export function RemoveForm({ group, what, action }: Props) {
  return (
    <ActionForm action={action}>
      {(_refused, sending) => (
        <>
          <HiddenFields values={[["group", group]]} />
          <Button kind="plain" aria-disabled={sending} aria-label={`Remove: ${what}`}>
            Remove
          </Button>
        </>
      )}
    </ActionForm>
  );
}
