"use client";

import { TravellerInputs } from "@/components/booking/traveller-inputs";
import { ActionForm } from "@/components/form/action-form";
import { HiddenFields } from "@/components/form/hidden-fields";
import { type Option, SelectField } from "@/components/form/select-field";
import { typedIn } from "@/components/form/typed";
import { controlOf } from "@/components/privacy/field-controls";
import { Button } from "@/components/ui/button";
import type { FormAction, Refused } from "@/lib/action/state";
import type { PointField } from "@/lib/policy/policy";

type Props = {
  action: FormAction;
  carries: readonly (readonly [name: string, value: string])[];
  fields: readonly PointField[];
  companions: readonly Option[];
  /** Where it is chosen whose place it is. */
  places?: readonly Option[];
};

const whose = { name: "travellerId", label: "Whose place" };

/** Whom a place goes to, and the button. */
export function TransferForm({ action, carries, fields, companions, places }: Props) {
  const labels = Object.fromEntries([
    [whose.name, whose.label],
    ...fields.map(({ field, label }) => [`travellers[0].${controlOf(field).key}`, label]),
  ]);
  return (
    <ActionForm action={action} labels={labels} className="grid gap-6">
      {(refused, sending) => (
        <>
          <HiddenFields values={carries} />
          {places ? <Whose places={places} refused={refused} /> : null}
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

function Whose({ places, refused }: { places: readonly Option[]; refused: Refused | null }) {
  const value = typedIn(refused, whose.name);
  return (
    <div className="max-w-md">
      <SelectField
        key={value}
        {...whose}
        {...{ defaultValue: value, errors: refused?.fields[whose.name] }}
        options={[{ value: "", label: "Choose" }, ...places]}
      />
    </div>
  );
}
