"use client";

import { ActionForm } from "@/components/form/action-form";
import { HiddenFields } from "@/components/form/hidden-fields";
import { TextField } from "@/components/form/text-field";
import { Button } from "@/components/ui/button";
import type { FormAction } from "@/lib/action/state";

type Props = { id: string; caseId: string; action: FormAction };

const labels = { amount: "Amount, in dollars", promisedOn: "By when" };

/** What somebody promised to pay, and by when. */
export function PromiseForm({ id, caseId, action }: Props) {
  return (
    <ActionForm action={action} labels={labels} className="grid content-start gap-4">
      {(refused, sending) => (
        <>
          <h3 className="font-semibold">They promised to pay</h3>
          <HiddenFields
            values={[
              ["id", id],
              ["caseId", caseId],
            ]}
          />
          <TextField
            name="amount"
            label={labels.amount}
            inputMode="decimal"
            autoComplete="off"
            defaultValue={refused?.typed["amount"] ?? ""}
            errors={refused?.fields["amount"]}
          />
          <TextField
            name="promisedOn"
            type="date"
            label={labels.promisedOn}
            defaultValue={refused?.typed["promisedOn"] ?? ""}
            errors={refused?.fields["promisedOn"]}
          />
          <Button kind="ink" aria-disabled={sending} className="justify-self-start">
            Note the promise
          </Button>
        </>
      )}
    </ActionForm>
  );
}
