"use client";

import { ReasonField } from "@/components/billing/reason-field";
import { ActionForm } from "@/components/form/action-form";
import { HiddenFields } from "@/components/form/hidden-fields";
import { Button } from "@/components/ui/button";
import type { FormAction } from "@/lib/action/state";

type Props = {
  id: string;
  invoiceId: string;
  reasons: Readonly<Record<string, string>>;
  action: FormAction;
};

const labels = { reason: "Why it is handed on" };

/** Proposes to hand a bill to the collection agency. */
export function HandOverForm({ id, invoiceId, reasons, action }: Props) {
  return (
    <ActionForm action={action} labels={labels} about="hand" className="grid gap-4">
      {(refused, sending) => (
        <>
          <HiddenFields
            values={[
              ["id", id],
              ["invoiceId", invoiceId],
            ]}
          />
          <ReasonField label={labels.reason} {...{ reasons, refused }} about="hand" />
          <Button kind="ink" aria-disabled={sending} className="justify-self-start">
            Propose to hand it on
          </Button>
        </>
      )}
    </ActionForm>
  );
}
