"use client";

import { ActionForm } from "@/components/form/action-form";
import { HiddenFields } from "@/components/form/hidden-fields";
import { Button } from "@/components/ui/button";
import type { FormAction } from "@/lib/action/state";

type Props = { number: number; proposalId: string; action: FormAction };

/** The second of two: from here on it is announced, and the mails go out. */
export function ApproveForm({ number, proposalId, action }: Props) {
  return (
    <ActionForm action={action} className="grid justify-items-start gap-4">
      {(_refused, sending) => (
        <>
          <HiddenFields values={[["proposalId", proposalId]]} />
          <Button aria-disabled={sending}>Approve and publish version {number}</Button>
        </>
      )}
    </ActionForm>
  );
}
