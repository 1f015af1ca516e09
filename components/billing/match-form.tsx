"use client";

import { ActionForm } from "@/components/form/action-form";
import { HiddenFields } from "@/components/form/hidden-fields";
import { TextField } from "@/components/form/text-field";
import { Button } from "@/components/ui/button";
import type { FormAction } from "@/lib/action/state";

type Props = {
  /** Of what is matched with this form, however often it is sent. */
  paymentId: string;
  unmatchedId: string;
  what: string;
  /** What of it is left, and the booking that it was sent for, as a person writes them. */
  amount: string;
  booking: string;
  action: FormAction;
};

const labels = { booking: "Booking that it pays", amount: "How much of it, in dollars" } as const;

/** Which booking it pays: first it is said what would follow, then the same button does it. */
export function MatchForm({ paymentId, unmatchedId, what, amount, booking, action }: Props) {
  const start = { booking, amount };
  return (
    <ActionForm
      action={action}
      labels={labels}
      about={unmatchedId}
      className="grid gap-3 whitespace-normal"
    >
      {(refused, sending) => {
        const typed = refused?.typed ?? {};
        const text = (name: keyof typeof labels) => ({
          ...{ name, id: `${name}-${unmatchedId}`, label: labels[name], autoComplete: "off" },
          ...{ defaultValue: typed[name] ?? start[name], errors: refused?.fields[name] },
        });
        const told = refused?.code === "price_changed" ? refused.message : null;
        return (
          <details open={refused !== null}>
            <summary className="link cursor-pointer">
              Match it<span className="sr-only">: {what}</span>
            </summary>
            <div className="mt-3 flex flex-wrap items-end gap-3">
              <HiddenFields
                values={[
                  ["paymentId", typed["paymentId"] ?? paymentId],
                  ["unmatchedId", unmatchedId],
                  ...(told ? ([["seen", told]] as const) : []),
                ]}
              />
              <TextField {...text("booking")} maxLength={20} spellCheck={false} />
              <TextField {...text("amount")} maxLength={20} inputMode="decimal" />
              <Button kind="plain" aria-disabled={sending}>
                {told ? "Match it" : "See what follows"}
                <span className="sr-only">: {what}</span>
              </Button>
            </div>
          </details>
        );
      }}
    </ActionForm>
  );
}
