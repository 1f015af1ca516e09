"use client";

import { ReasonField } from "@/components/billing/reason-field";
import { ActionForm } from "@/components/form/action-form";
import { HiddenFields } from "@/components/form/hidden-fields";
import { SelectField } from "@/components/form/select-field";
import { Button } from "@/components/ui/button";
import type { FormAction } from "@/lib/action/state";
import type { DeskInvoice } from "@/lib/billing/schema";
import { formatMoney, formatMoneyExact } from "@/lib/money";

export type FeeBack = {
  /** Of this form: sent twice it is taken back once. */
  id: string;
  aloneUpToMinor: bigint;
  reasons: Readonly<Record<string, string>>;
  action: FormAction;
};

type Props = FeeBack & {
  /** All late fees that count. */
  fees: readonly DeskInvoice[];
};

const labels = { invoiceId: "Late fee", reason: "Why" };

/** Takes a late fee back: at once up to a limit, and above it once a second person agrees. */
export function FeeBackForm({ id, aloneUpToMinor, reasons, action, fees }: Props) {
  return (
    <ActionForm action={action} labels={labels} about="fee" className="grid gap-4">
      {(refused, sending) => (
        <>
          <h3 className="font-semibold">Take a late fee back</h3>
          <HiddenFields values={[["id", id]]} />
          <div className="grid items-start gap-4 md:grid-cols-[20rem_minmax(0,18rem)]">
            <SelectField
              name="invoiceId"
              id="invoiceId-fee"
              label={labels.invoiceId}
              options={fees.map(({ invoiceId, name, totalMinor }) => ({
                value: invoiceId,
                label: `${name}, ${formatMoneyExact(totalMinor)}`,
              }))}
              defaultValue={refused?.typed["invoiceId"] ?? fees[0]?.invoiceId}
              errors={refused?.fields["invoiceId"]}
            />
            <ReasonField label={labels.reason} {...{ reasons, refused }} about="fee" />
          </div>
          <p className="text-small text-soft measure">
            Up to {formatMoney(aloneUpToMinor)} you take back alone. A document of its own says so,
            what was paid too much goes back, and the fee is not asked again.
          </p>
          <Button kind="ink" aria-disabled={sending} className="justify-self-start">
            Take it back
          </Button>
        </>
      )}
    </ActionForm>
  );
}
