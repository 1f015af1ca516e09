"use client";

import { AskedField } from "@/components/booking/asked-field";
import { controlOf } from "@/components/booking/field-controls";
import { typedIn } from "@/components/booking/typed";
import { ActionForm } from "@/components/form/action-form";
import { HiddenFields } from "@/components/form/hidden-fields";
import type { Option } from "@/components/form/select-field";
import { Button } from "@/components/ui/button";
import type { FormAction } from "@/lib/action/state";
import type { PointField } from "@/lib/policy/policy";
import type { Correctable } from "@/lib/support/support";

type Props = {
  token: string;
  formToken: string;
  person: Correctable;
  fields: readonly PointField[];
  countries: readonly Option[];
  action: FormAction;
};

/** Name, phone and address of one of the people that somebody is to us, as they stand. */
export function CorrectForm(props: Props) {
  const { person, fields } = props;
  const values = new Map<string, string>([
    ...Object.entries({ given: person.given, surname: person.surname, phone: person.phone }),
    ...Object.entries(person.address ?? {}),
  ]);
  const labels = fields.map(({ field, label }) => [controlOf(field).key, label]);
  return (
    <ActionForm
      action={props.action}
      labels={Object.fromEntries(labels)}
      className="grid max-w-2xl gap-6"
    >
      {(refused, sending) => (
        <>
          <HiddenFields
            values={[
              ["requestToken", props.token],
              ["formToken", props.formToken],
              ["personId", person.personId],
              ["form", person.form],
            ]}
          />
          <div className="grid gap-x-6 gap-y-5 sm:grid-cols-2">
            {fields.map((field) => {
              const { key } = controlOf(field.field);
              return (
                <AskedField
                  key={field.field}
                  field={field}
                  value={typedIn(refused, key, values.get(key) ?? "")}
                  errors={refused?.fields[key]}
                  countries={props.countries}
                />
              );
            })}
          </div>
          <Button aria-disabled={sending} className="justify-self-start max-sm:w-full">
            Save changes
          </Button>
        </>
      )}
    </ActionForm>
  );
}
