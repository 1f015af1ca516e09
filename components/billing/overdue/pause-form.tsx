"use client";

import { ActionForm } from "@/components/form/action-form";
import { HiddenFields } from "@/components/form/hidden-fields";
import { SelectField } from "@/components/form/select-field";
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
          <SelectField
            name="reason"
            label={labels.reason}
            options={Object.entries(reasons).map(([value, label]) => ({ value, label }))}
            defaultValue={refused?.typed["reason"] ?? Object.keys(reasons)[0]}
            errors={refused?.fields["reason"]}
          />
          <Button kind="ink" aria-disabled={sending} className="justify-self-start">
            Pause
          </Button>
        </>
      )}
    </ActionForm>
  );
}
