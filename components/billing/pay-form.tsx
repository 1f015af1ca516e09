"use client";

import { ActionForm } from "@/components/form/action-form";
import { HiddenFields } from "@/components/form/hidden-fields";
import { RadioField } from "@/components/form/radio-field";
import { TextField } from "@/components/form/text-field";
import { Button } from "@/components/ui/button";
import type { FormAction, Refused } from "@/lib/action/state";
import { isPayable, smallestChargeMinor, smallestPartMinor } from "@/lib/billing/billing";
import { formatMoneyExact } from "@/lib/money";
import { paths } from "@/lib/paths";

type Props = {
  bookingToken: string;
  openMinor: bigint;
  /** What of that are late fees, which nobody has to pay with the rest. */
  feesMinor: bigint;
  /** Nothing less than all of it. */
  whole?: boolean;
  action: FormAction;
};

/** How much: all that is open, or a part where a part can be paid. What was seen to be open goes along. */
export function PayForm({ bookingToken, openMinor, feesMinor, whole = false, action }: Props) {
  const options = whole ? [] : choices(openMinor, feesMinor);
  return (
    <ActionForm action={action} labels={labels} className="measure grid gap-6">
      {(refused, sending) => (
        <>
          <HiddenFields
            values={[
              ["bookingToken", bookingToken],
              ["seen", String(openMinor)],
              ...(options.length > 1 ? [] : ([["pay", "all"]] as const)),
            ]}
          />
          <HowMuch {...{ openMinor, options, refused }} />
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

type HowMuchProps = Pick<Props, "openMinor"> & {
  options: ReturnType<typeof choices>;
  refused: Refused | null;
};

/** All of it, all but late fees, or a part: what there is to choose, and nothing where there is no choice. */
function HowMuch({ openMinor, options, refused }: HowMuchProps) {
  if (options.length <= 1) return null;
  const most = formatMoneyExact(openMinor - smallestPartMinor);
  return (
    <>
      <RadioField
        name="pay"
        label={labels.pay}
        options={options}
        chosen={refused?.typed["pay"] ?? "all"}
        errors={refused?.fields["pay"]}
      />
      {isPayable(smallestPartMinor, openMinor) ? (
        <TextField
          name="amount"
          label={labels.amount}
          hint={`For a part: from ${formatMoneyExact(smallestPartMinor)} to ${most}.`}
          inputMode="decimal"
          autoComplete="off"
          defaultValue={refused?.typed["amount"] ?? ""}
          errors={refused?.fields["amount"]}
        />
      ) : null}
    </>
  );
}

function choices(openMinor: bigint, feesMinor: bigint) {
  const billsMinor = openMinor - feesMinor;
  const bills = `All but the late fees, ${formatMoneyExact(billsMinor)}`;
  return [
    { value: "all", label: `All of it, ${formatMoneyExact(openMinor)}` },
    ...(feesMinor > 0n && billsMinor >= smallestChargeMinor
      ? [{ value: "bills", label: bills }]
      : []),
    ...(isPayable(smallestPartMinor, openMinor) ? [{ value: "part", label: "A part of it" }] : []),
  ];
}

const labels = { pay: "How much", amount: "The part, in dollars" } as const;
