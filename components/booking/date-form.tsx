"use client";

import { PricedForm } from "@/components/booking/priced-form";
import { RadioField } from "@/components/form/radio-field";
import type { Option } from "@/components/form/select-field";
import type { FormAction } from "@/lib/action/state";

type Props = {
  action: FormAction;
  carries: readonly (readonly [name: string, value: string])[];
  options: readonly Option[];
  /** Where pressing does it at once. */
  press?: string;
};

export const askedDate = { name: "departureCode", label: "The new date" };

/** One of the other dates, and the price of that. */
export function DateForm({ options, ...form }: Props) {
  return (
    <PricedForm {...form} {...askedDate} className="measure">
      {(chosen, errors) => (
        <RadioField key={chosen} {...{ ...askedDate, options, chosen, errors }} />
      )}
    </PricedForm>
  );
}
