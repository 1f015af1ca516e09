"use client";

import { ActionForm } from "@/components/form/action-form";
import { HiddenFields } from "@/components/form/hidden-fields";
import { SelectField } from "@/components/form/select-field";
import { Button } from "@/components/ui/button";
import type { FormAction } from "@/lib/action/state";

type Props = {
  /** Of this form: sent twice it is proposed once. */
  id: string;
  code: string;
  reasons: Readonly<Record<string, string>>;
  action: FormAction;
};

const labels = { reason: "Why" };

/** Proposes that a departure is cancelled. */
export function CancelDepartureForm({ id, code, reasons, action }: Props) {
  return (
    <ActionForm action={action} labels={labels} className="grid max-w-md gap-4">
      {(refused, sending) => (
        <>
          <HiddenFields
            values={[
              ["id", id],
              ["code", code],
            ]}
          />
          <SelectField
            name="reason"
            label={labels.reason}
            hint="Everybody who booked is told this."
            options={[
              { value: "", label: "Choose" },
              ...Object.entries(reasons).map(([value, label]) => ({ value, label })),
            ]}
            defaultValue={refused?.typed["reason"] ?? ""}
            errors={refused?.fields["reason"]}
          />
          <Button kind="ink" aria-disabled={sending} className="justify-self-start">
            Propose to cancel this departure
          </Button>
        </>
      )}
    </ActionForm>
  );
}
