"use client";

import { ActionForm } from "@/components/form/action-form";
import { SelectField } from "@/components/form/select-field";
import { TextField } from "@/components/form/text-field";
import { Button } from "@/components/ui/button";
import type { FormAction } from "@/lib/action/state";
import { caseKindNames, caseReasonNames } from "@/lib/staff/staff";

type Props = {
  /** The kinds of case that there are for the employee's role. */
  kinds: readonly string[];
  action: FormAction;
};

const labels = { find: "Booking reference or email", kind: "Kind", reason: "How they reached us" };
const reasons = optionsOf(caseReasonNames, ["by_email", "by_phone", "by_post"]);

/** One line: whom it is about and why. What it finds is found exactly, or not at all. */
export function OpenCaseForm({ kinds, action }: Props) {
  const own = optionsOf(caseKindNames, ["support_request", "correction"]).filter(({ value }) =>
    kinds.includes(value),
  );
  if (own.length === 0) return null;
  return (
    <ActionForm action={action} labels={labels} className="grid gap-5">
      {(refused, sending) => (
        <div className="grid items-start gap-4 sm:grid-cols-[minmax(0,1fr)_12rem_12rem_auto]">
          <TextField
            name="find"
            label={labels.find}
            maxLength={254}
            autoComplete="off"
            spellCheck={false}
            defaultValue={refused?.typed["find"] ?? ""}
            errors={refused?.fields["find"]}
          />
          <SelectField
            name="kind"
            label={labels.kind}
            options={own}
            defaultValue={refused?.typed["kind"] ?? own[0]?.value}
            errors={refused?.fields["kind"]}
          />
          <SelectField
            name="reason"
            label={labels.reason}
            options={reasons}
            defaultValue={refused?.typed["reason"] ?? "by_email"}
            errors={refused?.fields["reason"]}
          />
          <Button aria-disabled={sending} className="sm:mt-7.5">
            Open a case
          </Button>
        </div>
      )}
    </ActionForm>
  );
}

function optionsOf(names: Readonly<Record<string, string>>, keys: readonly string[]) {
  return keys.map((value) => ({ value, label: names[value] ?? value }));
}
