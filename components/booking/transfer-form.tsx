"use client";

import { travellerLabels } from "@/components/booking/field-labels";
import { TravellerInputs } from "@/components/booking/traveller-inputs";
import { ActionForm } from "@/components/form/action-form";
import { HiddenFields } from "@/components/form/hidden-fields";
import type { Option } from "@/components/form/select-field";
import { Button } from "@/components/ui/button";
import type { FormAction } from "@/lib/action/state";
import type { PointField } from "@/lib/policy/policy";

type Props = {
  action: FormAction;
  carries: readonly (readonly [name: string, value: string])[];
  fields: readonly PointField[];
  companions: readonly Option[];
};

/** Whom a place goes to, and the button. */
export function TransferForm({ action, carries, fields, companions }: Props) {
  return (
    <ActionForm
      action={action}
      labels={Object.fromEntries(travellerLabels(fields, 1))}
      className="grid gap-6"
    >
      {(refused, sending) => (
        <>
          <HiddenFields values={carries} />
          <TravellerInputs at={0} {...{ fields, refused, companions }} />
          <Button
            kind="sun"
            aria-disabled={sending}
            className="w-full sm:w-auto sm:justify-self-start"
          >
            Hand the place on
          </Button>
        </>
      )}
    </ActionForm>
  );
}
