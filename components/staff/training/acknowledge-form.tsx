"use client";

import { ActionForm } from "@/components/form/action-form";
import { HiddenFields } from "@/components/form/hidden-fields";
import { Button } from "@/components/ui/button";
import type { FormAction } from "@/lib/action/state";

type Props = { campaigns: readonly string[]; action: FormAction };

/** One press for all that is due: it is the same reading. */
export function AcknowledgeForm({ campaigns, action }: Props) {
  return (
    <ActionForm action={action} className="grid justify-items-start gap-4">
      {(_refused, sending) => (
        <>
          <HiddenFields values={campaigns.map((id, at) => [`campaignIds[${at}]`, id] as const)} />
          <p className="measure text-small text-soft">
            It is written down that you did and when, and nobody can take that back, you included.
          </p>
          <Button aria-disabled={sending}>I have read and understood this</Button>
        </>
      )}
    </ActionForm>
  );
}
