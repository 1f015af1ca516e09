"use client";

import { ActionForm } from "@/components/form/action-form";
import { HiddenFields } from "@/components/form/hidden-fields";
import { SelectField } from "@/components/form/select-field";
import { Button } from "@/components/ui/button";
import type { FormAction } from "@/lib/action/state";

type Props = {
  disputeId: string;
  bill: string;
  answers: readonly { value: string; label: string }[];
  action: FormAction;
};

/** A clerk’s answer: it goes to the customer by mail. */
export function AnswerDisputeForm({ disputeId, bill, answers, action }: Props) {
  const label = `Answer about ${bill}`;
  return (
    <ActionForm action={action} labels={{ answer: label }} about={disputeId} className="grid gap-3">
      {(refused, sending) => (
        <>
          <HiddenFields values={[["disputeId", disputeId]]} />
          <SelectField
            name="answer"
            id={`answer-${disputeId}`}
            label={label}
            options={[{ value: "", label: "Choose" }, ...answers]}
            defaultValue={refused?.typed["answer"] ?? ""}
            errors={refused?.fields["answer"]}
          />
          <Button kind="ink" aria-disabled={sending} className="justify-self-start">
            Send the answer
          </Button>
        </>
      )}
    </ActionForm>
  );
}
