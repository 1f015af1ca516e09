"use client";

import { ActionForm } from "@/components/form/action-form";
import { HiddenFields } from "@/components/form/hidden-fields";
import { RadioField } from "@/components/form/radio-field";
import { TextField } from "@/components/form/text-field";
import { Button } from "@/components/ui/button";
import type { FormAction } from "@/lib/action/state";
import { isPayable, smallestPartMinor } from "@/lib/billing/billing";
import { formatMoneyExact } from "@/lib/money";
import { paths } from "@/lib/paths";

type Props = { bookingToken: string; openMinor: bigint; action: FormAction };

/** How much: all that is open, or a part where a part can be paid. What was seen to be open goes along. */
export function PayForm({ bookingToken, openMinor, action }: Props) {
  const all = `All of it, ${formatMoneyExact(openMinor)}`;
  const parts = isPayable(smallestPartMinor, openMinor);
  const most = formatMoneyExact(openMinor - smallestPartMinor);
  return (
    <ActionForm action={action} labels={labels} className="measure grid gap-6">
      {(refused, sending) => (
        <>
          <HiddenFields
            values={[
              ["bookingToken", bookingToken],
              ["seen", String(openMinor)],
              ...(parts ? [] : ([["pay", "all"]] as const)),
            ]}
          />
          {parts ? (
            <>
              <RadioField
                name="pay"
                label={labels.pay}
                options={[
                  { value: "all", label: all },
                  { value: "part", label: "A part of it" },
                ]}
                chosen={refused?.typed["pay"] ?? "all"}
                errors={refused?.fields["pay"]}
              />
              <TextField
                name="amount"
                label={labels.amount}
                hint={`For a part: from ${formatMoneyExact(smallestPartMinor)} to ${most}.`}
                inputMode="decimal"
                autoComplete="off"
                defaultValue={refused?.typed["amount"] ?? ""}
                errors={refused?.fields["amount"]}
              />
            </>
          ) : null}
          <p className="text-small">
            You pay by card, on the next page. That page is Stripe’s, who take card payments for us,
            and it needs JavaScript. Nothing is charged before you press its button.{" "}
            <a href={paths.privacy("stripe")} className="link">
              What Stripe gets
            </a>
          </p>
          <Button aria-disabled={sending} className="w-full sm:w-auto sm:justify-self-start">
            Continue to payment
          </Button>
        </>
      )}
    </ActionForm>
  );
}

const labels = { pay: "How much", amount: "The part, in dollars" } as const;
