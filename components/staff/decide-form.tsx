"use client";

import { ActionForm } from "@/components/form/action-form";
import { HiddenFields } from "@/components/form/hidden-fields";
import { Button } from "@/components/ui/button";
import type { ButtonKind } from "@/components/ui/button-look";
import type { FormAction } from "@/lib/action/state";

type Props = {
  proposalId: string;
  action: FormAction;
  /** What the button says, and of what, for who hears it alone. */
  name: string;
  what: string;
  kind: ButtonKind;
};

/** One word of a second person. */
export function DecideForm({ proposalId, action, name, what, kind }: Props) {
  return (
    <ActionForm action={action}>
      {(_refused, sending) => (
        <>
          <HiddenFields values={[["proposalId", proposalId]]} />
          <Button kind={kind} aria-disabled={sending}>
            {name}
            <span className="sr-only"> {what}</span>
          </Button>
        </>
      )}
    </ActionForm>
  );
}
