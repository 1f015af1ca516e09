"use client";

import { ActionForm } from "@/components/form/action-form";
import { HiddenFields } from "@/components/form/hidden-fields";
import { TextField } from "@/components/form/text-field";
import { Button } from "@/components/ui/button";
import type { FormAction } from "@/lib/action/state";

type Props = { refundId: string; what: string; action: FormAction };

const labels = { number: "Number of the check or transfer" };

/** By which check or transfer it went back. */
export function SentBackForm({ refundId, what, action }: Props) {
  return (
    <ActionForm
      action={action}
      labels={labels}
      about={refundId}
      className="flex flex-wrap items-end gap-3"
    >
      {(refused, sending) => (
        <>
          <HiddenFields values={[["refundId", refundId]]} />
          <TextField
            name="number"
            id={`number-${refundId}`}
            label={labels.number}
            maxLength={35}
            autoComplete="off"
            defaultValue={refused?.typed["number"] ?? ""}
            errors={refused?.fields["number"]}
          />
          <Button kind="plain" aria-disabled={sending}>
            It is sent<span className="sr-only">: {what}</span>
          </Button>
        </>
      )}
    </ActionForm>
  );
}
