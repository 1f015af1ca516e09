"use client";

import type { ComponentProps } from "react";
import { askedDate, type DateForm } from "@/components/booking/date-form";
import { PricedForm } from "@/components/booking/priced-form";
import { CheckboxField } from "@/components/form/checkbox-field";
import { RadioField } from "@/components/form/radio-field";
import { tickedIn } from "@/components/form/typed";

/** One of the other dates, at the price of before unless an employee sets that of the new date (rule 67). */
export function MoveForm({ options, ...form }: ComponentProps<typeof DateForm>) {
  return (
    <PricedForm {...form} {...askedDate} className="measure">
      {(chosen, errors, refused) => (
        <>
          <RadioField key={chosen} {...{ ...askedDate, options, chosen, errors }} />
          <CheckboxField
            key={String(tickedIn(refused, "repriced"))}
            name="repriced"
            label="At the price that the new date has today"
            hint="With no code, and with what the change costs. Else the price stays as it was."
            defaultChecked={tickedIn(refused, "repriced")}
          />
        </>
      )}
    </PricedForm>
  );
}
