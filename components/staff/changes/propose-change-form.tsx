"use client";

import { ReasonField } from "@/components/billing/reason-field";
import { ActionForm } from "@/components/form/action-form";
import { HiddenFields } from "@/components/form/hidden-fields";
import { Button } from "@/components/ui/button";
import type { FormAction } from "@/lib/action/state";

type Props = {
  carries: readonly (readonly [name: string, value: string])[];
  reasons: Readonly<Record<string, string>>;
  press: string;
  action: FormAction;
};

const labels = { reason: "How they asked for it" };

/** Does what was told, for the customer who asked for it; or proposes it, where it takes two people. */
export function ProposeChangeForm({ carries, reasons, press, action }: Props) {
  return (
    <ActionForm action={action} labels={labels} className="grid max-w-sm gap-4">
      {(refused, sending) => (
        <>
          <HiddenFields values={carries} />
          <ReasonField label={labels.reason} {...{ reasons, refused }} />
          <Button kind="sun" aria-disabled={sending} className="justify-self-start">
            {press}
          </Button>
        </>
      )}
    </ActionForm>
  );
}
