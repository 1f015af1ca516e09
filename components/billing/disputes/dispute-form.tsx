"use client";

import { ActionForm } from "@/components/form/action-form";
import { HiddenFields } from "@/components/form/hidden-fields";
import { RadioField } from "@/components/form/radio-field";
import { Button } from "@/components/ui/button";
import type { FormAction } from "@/lib/action/state";

type Option = { value: string; label: string };

type Props = {
  bookingToken: string;
  bills: readonly Option[];
  reasons: readonly Option[];
  action: FormAction;
};

const labels = { bill: "Which bill?", reason: "What is wrong?" };

/** Says that a bill is not right. */
export function DisputeForm({ bookingToken, bills, reasons, action }: Props) {
  const [only] = bills.length === 1 ? bills : [];
  return (
    <ActionForm action={action} labels={labels} className="measure grid gap-6">
      {(refused, sending) => (
        <>
          <HiddenFields values={[["bookingToken", bookingToken]]} />
          <RadioField
            name="bill"
            label={labels.bill}
            options={bills}
            chosen={refused?.typed["bill"] ?? only?.value ?? ""}
            errors={refused?.fields["bill"]}
          />
          <RadioField
            name="reason"
            label={labels.reason}
            options={reasons}
            chosen={refused?.typed["reason"] ?? ""}
            errors={refused?.fields["reason"]}
          />
          <Button aria-disabled={sending} className="w-full sm:w-auto sm:justify-self-start">
            I dispute this
          </Button>
        </>
      )}
    </ActionForm>
  );
}
