"use client";

import { ActionForm } from "@/components/form/action-form";
import { SelectField } from "@/components/form/select-field";
import { TextField } from "@/components/form/text-field";
import { Button } from "@/components/ui/button";
import type { FormAction } from "@/lib/action/state";
import { returnReasons } from "@/lib/notices/schema";

const labels = { number: "Number of the letter", reason: "What is stamped on it" };
const reasons = Object.entries(returnReasons).map(([value, label]) => ({ value, label }));

/** One that came back, by the number that stands beside its window. */
export function ReturnForm({ action }: { action: FormAction }) {
  return (
    <ActionForm action={action} labels={labels} className="grid gap-5">
      {(refused, sending) => (
        <div className="grid items-start gap-4 sm:grid-cols-[minmax(0,1fr)_minmax(0,1fr)_auto]">
          <TextField
            name="number"
            label={labels.number}
            maxLength={40}
            autoComplete="off"
            spellCheck={false}
            defaultValue={refused?.typed["number"] ?? ""}
            errors={refused?.fields["number"]}
          />
          <SelectField
            name="reason"
            label={labels.reason}
            options={reasons}
            defaultValue={refused?.typed["reason"] ?? "moved"}
            errors={refused?.fields["reason"]}
          />
          <Button aria-disabled={sending} className="sm:mt-7.5">
            Record the return
          </Button>
        </div>
      )}
    </ActionForm>
  );
}
