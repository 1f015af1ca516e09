"use client";

import { ActionForm } from "@/components/form/action-form";
import { HiddenFields } from "@/components/form/hidden-fields";
import type { Option } from "@/components/form/select-field";
import { AskedGroup } from "@/components/privacy/asked-group";
import { labelsOf } from "@/components/privacy/field-controls";
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
  const { given, surname, phone, address } = person;
  return (
    <ActionForm action={props.action} labels={labelsOf(fields)} className="grid max-w-2xl gap-6">
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
          <AskedGroup
            fields={fields}
            known={{ given, surname, phone, ...address }}
            refused={refused}
            countries={props.countries}
          />
          <Button aria-disabled={sending} className="justify-self-start max-sm:w-full">
            Save changes
          </Button>
        </>
      )}
    </ActionForm>
  );
}
