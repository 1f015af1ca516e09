"use client";

import { ActionForm } from "@/components/form/action-form";
import { HiddenFields } from "@/components/form/hidden-fields";
import { SelectField } from "@/components/form/select-field";
import { TextField } from "@/components/form/text-field";
import { Button } from "@/components/ui/button";
import type { FormAction } from "@/lib/action/state";
import { offlineWords } from "@/lib/billing/billing";
import type { LocalDate } from "@/lib/dates";

type Props = {
  /** Of what is recorded with this form, however often it is sent. */
  paymentId: string;
  today: LocalDate;
  action: FormAction;
};

const labels = {
  booking: "Booking reference",
  method: "How it came",
  number: "Its number",
  receivedOn: "Day at our bank",
  amount: "Amount, in dollars",
} as const;
const methods = Object.entries(offlineWords).map(([value, label]) => ({ value, label }));

/** A check or a transfer: first it is said what would follow, then the same button does it. */
export function RecordOfflineForm({ paymentId, today, action }: Props) {
  return (
    <ActionForm action={action} labels={labels} className="grid gap-5">
      {(refused, sending) => {
        const typed = refused?.typed ?? {};
        const text = (name: keyof typeof labels) => ({
          ...{ name, label: labels[name], autoComplete: "off", spellCheck: false },
          ...{ defaultValue: typed[name] ?? "", errors: refused?.fields[name] },
        });
        const told = refused?.code === "price_changed" ? refused.message : null;
        return (
          <>
            <HiddenFields
              values={[
                ["paymentId", typed["paymentId"] ?? paymentId],
                ...(told ? ([["seen", told]] as const) : []),
              ]}
            />
            <div className="grid items-start gap-4 sm:grid-cols-2 lg:grid-cols-3">
              <TextField
                {...text("booking")}
                maxLength={20}
                hint="Empty where nobody knows what it is for"
              />
              <SelectField
                name="method"
                label={labels.method}
                options={methods}
                defaultValue={typed["method"] ?? "cheque"}
                errors={refused?.fields["method"]}
              />
              <TextField {...text("number")} maxLength={35} />
              <TextField {...text("receivedOn")} type="date" max={today} />
              <TextField {...text("amount")} inputMode="decimal" />
            </div>
            <Button aria-disabled={sending} className="w-full sm:w-auto sm:justify-self-start">
              {told ? "Record it" : "See what follows"}
            </Button>
          </>
        );
      }}
    </ActionForm>
  );
}
