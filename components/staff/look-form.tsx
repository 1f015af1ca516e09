"use client";

import type { ReactNode } from "react";
import { ActionForm } from "@/components/form/action-form";
import { CheckboxField } from "@/components/form/checkbox-field";
import { HiddenFields } from "@/components/form/hidden-fields";
import { Button } from "@/components/ui/button";
import type { FormAction } from "@/lib/action/state";
import { type CaseInView, fieldName } from "@/lib/staff/staff";

type Props = Pick<CaseInView, "caseId" | "people" | "fields"> & {
  action: FormAction;
  /** What the page that it stands on needs to come back to itself. */
  along?: readonly (readonly [name: string, value: string])[];
};

const labels = { fields: "What you need to see", personIds: "Of whom" };

/** Asks to see something of somebody: it goes on record first, and is then shown for five minutes. */
export function LookForm({ caseId, people, fields, action, along = [] }: Props) {
  const [only] = people.length === 1 ? people : [];
  return (
    <ActionForm action={action} labels={labels} className="grid gap-5">
      {(refused, sending) => (
        <>
          <HiddenFields
            values={[
              ["caseId", caseId],
              ...along,
              ...(only ? [["personIds", only.personId] as const] : []),
            ]}
          />
          {only ? null : (
            <Choices legend={labels.personIds} errors={refused?.fields["personIds"]}>
              {people.map(({ personId }, at) => (
                <CheckboxField
                  key={personId}
                  id={personId}
                  name="personIds"
                  value={personId}
                  label={`Person ${at + 1}`}
                />
              ))}
            </Choices>
          )}
          <Choices legend={labels.fields} errors={refused?.fields["fields"]}>
            {fields.map((field) => (
              <CheckboxField
                key={field}
                id={field}
                name="fields"
                value={field}
                label={fieldName(field)}
              />
            ))}
          </Choices>
          <Button aria-disabled={sending} className="justify-self-start">
            Look
          </Button>
        </>
      )}
    </ActionForm>
  );
}

type ChoicesProps = {
  legend: string;
  errors: readonly string[] | undefined;
  children: ReactNode;
};

function Choices({ legend, errors = [], children }: ChoicesProps) {
  return (
    <fieldset>
      <legend className="text-small font-semibold">{legend}</legend>
      <div className="mt-2 flex flex-wrap gap-x-8 gap-y-2">{children}</div>
      {errors.length > 0 ? (
        <p className="text-small text-sun mt-1 font-semibold">{errors.join(" ")}</p>
      ) : null}
    </fieldset>
  );
}
