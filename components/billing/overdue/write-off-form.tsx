"use client";

import { ReasonField } from "@/components/billing/reason-field";
import { ActionForm } from "@/components/form/action-form";
import { HiddenFields } from "@/components/form/hidden-fields";
import { SelectField } from "@/components/form/select-field";
import { Button } from "@/components/ui/button";
import type { FormAction } from "@/lib/action/state";
import { formatMoneyExact } from "@/lib/money";

type Props = {
  id: string;
  bills: readonly { invoiceId: string; name: string; openMinor: bigint }[];
  reasons: Readonly<Record<string, string>>;
  action: FormAction;
};

const labels = { invoiceId: "Invoice", reason: "Why" };

/** Proposes to ask for what is late of a bill no more. */
export function WriteOffForm({ id, bills, reasons, action }: Props) {
  return (
    <ActionForm action={action} labels={labels} about="off" className="grid gap-4">
      {(refused, sending) => (
        <>
          <HiddenFields values={[["id", id]]} />
          <div className="grid items-start gap-4 md:grid-cols-2">
            <SelectField
              name="invoiceId"
              id="invoiceId-off"
              label={labels.invoiceId}
              options={bills.map(({ invoiceId, name, openMinor }) => ({
                value: invoiceId,
                label: `${name}, ${formatMoneyExact(openMinor)}`,
              }))}
              defaultValue={refused?.typed["invoiceId"] ?? bills[0]?.invoiceId}
              errors={refused?.fields["invoiceId"]}
            />
            <ReasonField label={labels.reason} {...{ reasons, refused }} about="off" />
          </div>
          <Button kind="ink" aria-disabled={sending} className="justify-self-start">
            Propose to write it off
          </Button>
        </>
      )}
    </ActionForm>
  );
}
