"use client";

import { ActionForm } from "@/components/form/action-form";
import { HiddenFields } from "@/components/form/hidden-fields";
import { RadioField } from "@/components/form/radio-field";
import { TextField } from "@/components/form/text-field";
import { Button } from "@/components/ui/button";
import type { FormAction } from "@/lib/action/state";
import { callOutcomes } from "@/lib/notices/schema";

type Props = { callId: string; attemptId: string; action: FormAction };

const labels = {
  outcome: "How it ended",
  backOn: "Day they asked for",
  backAt: "Time, by their clock",
} as const;
const outcomes = Object.entries(callOutcomes).map(([value, label]) => ({ value, label }));

/** How a call ended: it is what proves that a bill was told by phone. */
export function OutcomeForm({ callId, attemptId, action }: Props) {
  return (
    <ActionForm action={action} labels={labels} className="grid max-w-2xl gap-5">
      {(refused, sending) => (
        <>
          <HiddenFields
            values={[
              ["id", refused?.typed["id"] ?? callId],
              ["attemptId", attemptId],
            ]}
          />
          <RadioField
            name="outcome"
            label={labels.outcome}
            options={outcomes}
            chosen={refused?.typed["outcome"] ?? ""}
            errors={refused?.fields["outcome"]}
          />
          <fieldset className="grid items-start gap-4 sm:grid-cols-2">
            <legend className="text-small text-soft mb-2">
              Only where another time was asked for
            </legend>
            <TextField
              name="backOn"
              type="date"
              label={labels.backOn}
              defaultValue={refused?.typed["backOn"] ?? ""}
              errors={refused?.fields["backOn"]}
            />
            <TextField
              name="backAt"
              type="time"
              label={labels.backAt}
              defaultValue={refused?.typed["backAt"] ?? ""}
              errors={refused?.fields["backAt"]}
            />
          </fieldset>
          <Button aria-disabled={sending} className="w-full sm:w-auto sm:justify-self-start">
            Record how it ended
          </Button>
        </>
      )}
    </ActionForm>
  );
}
