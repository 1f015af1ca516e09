"use client";

import { ReasonField } from "@/components/billing/reason-field";
import { ActionForm } from "@/components/form/action-form";
import { HiddenFields } from "@/components/form/hidden-fields";
import { SelectField } from "@/components/form/select-field";
import { TextField } from "@/components/form/text-field";
import { Button } from "@/components/ui/button";
import type { FormAction } from "@/lib/action/state";
import type { DeskBooking } from "@/lib/billing/schema";
import { formatMoney, formatMoneyExact } from "@/lib/money";

export type Refunding = {
  /** Of this form: sent twice it is one refund. */
  id: string;
  /** How many refunds there were as it was shown: what another window sent meanwhile is not sent again. */
  known: number;
  aloneUpToMinor: bigint;
  reasons: Readonly<Record<string, string>>;
  action: FormAction;
};

type Props = Refunding & { bookings: readonly DeskBooking[] };

const labels = { bookingId: "Booking", amount: "Amount, in dollars", reason: "Why" };

/** Sends back a part of what came in: at once up to a limit, and above it once a second person agrees. */
export function RefundForm({ id, known, aloneUpToMinor, reasons, action, bookings }: Props) {
  return (
    <ActionForm action={action} labels={labels} className="grid gap-4">
      {(refused, sending) => (
        <>
          <h3 className="font-semibold">Send money back</h3>
          <HiddenFields
            values={[
              ["id", id],
              ["known", String(known)],
            ]}
          />
          <div className="grid items-start gap-4 md:grid-cols-[16rem_12rem_minmax(0,18rem)]">
            <SelectField
              name="bookingId"
              label={labels.bookingId}
              options={bookings.map(({ bookingId, ref, leftMinor }) => ({
                value: bookingId,
                label: `${ref}, ${formatMoneyExact(leftMinor)} at most`,
              }))}
              defaultValue={refused?.typed["bookingId"] ?? bookings[0]?.bookingId}
              errors={refused?.fields["bookingId"]}
            />
            <TextField
              name="amount"
              label={labels.amount}
              inputMode="decimal"
              autoComplete="off"
              aria-required
              defaultValue={refused?.typed["amount"] ?? ""}
              errors={refused?.fields["amount"]}
            />
            <ReasonField label={labels.reason} {...{ reasons, refused }} />
          </div>
          <p className="text-small text-soft measure">
            Up to {formatMoney(aloneUpToMinor)} of a booking you send back alone. What goes beyond
            that waits for a second person. Bills stay as they are: what was paid and goes back is
            owed again.
          </p>
          <Button kind="ink" aria-disabled={sending} className="justify-self-start">
            Send back
          </Button>
        </>
      )}
    </ActionForm>
  );
}
