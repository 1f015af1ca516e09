"use client";

import { PricedForm } from "@/components/booking/priced-form";
import type { Option } from "@/components/form/select-field";
import { SeveralField } from "@/components/form/several-field";
import type { FormAction } from "@/lib/action/state";

type Props = {
  action: FormAction;
  carries: readonly (readonly [name: string, value: string])[];
  options: readonly Option[];
};

const asked = { name: "travellerIds", label: "Who does not travel" };

/** Any of the travellers, and the price of that. */
export function LeavingForm({ options, ...form }: Props) {
  return (
    <PricedForm {...form} {...asked}>
      {(typed, errors) => (
        <SeveralField key={typed} {...{ ...asked, options, errors }} chosen={typed.split("\n")} />
      )}
    </PricedForm>
  );
}
