"use client";

import { ReasonField } from "@/components/billing/reason-field";
import { ActionForm } from "@/components/form/action-form";
import { HiddenFields } from "@/components/form/hidden-fields";
import { TextField } from "@/components/form/text-field";
import { Button } from "@/components/ui/button";
import type { FormAction } from "@/lib/action/state";

type Props = {
  id: string;
  caseId: string;
  reasons: Readonly<Record<string, string>>;
  action: FormAction;
};

const labels = { untilOn: "Until the end of", reason: "Why" };

/** Lets a case rest until a day. */
export function PauseForm({ id, caseId, reasons, action }: Props) {
  return (
    <ActionForm action={action} labels={labels} className="grid content-start gap-4">
      {(refused, sending) => (
        <>
          <h3 className="font-semibold">Let it rest</h3>
          <HiddenFields
            values={[
              ["id", id],
              ["caseId", caseId],
            ]}
          />
          <TextField
            name="untilOn"
            type="date"
            label={labels.untilOn}
            defaultValue={refused?.typed["untilOn"] ?? ""}
            errors={refused?.fields["untilOn"]}
          />
          <ReasonField label={labels.reason} {...{ reasons, refused }} />
          <Button kind="ink" aria-disabled={sending} className="justify-self-start">
            Pause
          </Button>
        </>
      )}
    </ActionForm>
  );
}
