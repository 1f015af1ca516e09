"use client";

import { AskedField } from "@/components/booking/asked-field";
import { controlOf } from "@/components/booking/field-controls";
import { FormPart } from "@/components/booking/form-part";
import { typedIn } from "@/components/booking/typed";
import { ActionForm } from "@/components/form/action-form";
import { HiddenFields } from "@/components/form/hidden-fields";
import type { Option } from "@/components/form/select-field";
import { Button } from "@/components/ui/button";
import type { FormAction, Refused } from "@/lib/action/state";
import { paths } from "@/lib/paths";
import type { PointField } from "@/lib/policy/policy";

type Props = {
  action: FormAction;
  formToken: string;
  seen: string;
  email: string;
  values: Readonly<Record<string, string>>;
  fields: readonly PointField[];
  countries: readonly Option[];
};

const parts = [
  { title: "Name", group: "name.", about: null },
  { title: "Phone", group: "phone.", about: "Empty it to have it removed." },
  { title: "Address", group: "address.", about: "Empty all of it to have it removed." },
] as const;

/** Whose account it is: corrected, added to and removed by one form, each question with its reason (P5, P43). */
export function ProfileForm(props: Props) {
  const { fields } = props;
  const labels = Object.fromEntries(
    fields.map(({ field, label }) => [controlOf(field).key, label]),
  );
  return (
    <ActionForm action={props.action} labels={labels} className="grid gap-12">
      {(refused, sending) => (
        <>
          <HiddenFields
            values={[
              ["formToken", props.formToken],
              ["seen", props.seen],
            ]}
          />
          {parts.map(({ title, group, about }) => (
            <FormPart key={title} title={title} about={about}>
              <div className="grid gap-x-6 gap-y-5 sm:grid-cols-2">
                {fields
                  .filter(({ field }) => field.startsWith(group))
                  .map((field) => draw(field, props, refused))}
              </div>
              {group === "name." ? <Email email={props.email} /> : null}
            </FormPart>
          ))}
          <Button aria-disabled={sending} className="w-full sm:w-auto sm:justify-self-start">
            Save changes
          </Button>
        </>
      )}
    </ActionForm>
  );
}

function draw(field: PointField, { values, countries }: Props, refused: Refused | null) {
  const { key } = controlOf(field.field);
  return (
    <AskedField
      key={field.field}
      field={field}
      value={typedIn(refused, key, values[key] ?? "")}
      errors={refused?.fields[key]}
      optional={!field.required}
      countries={countries}
    />
  );
}

function Email({ email }: Pick<Props, "email">) {
  return (
    <dl className="text-small mt-6">
      <dt className="font-semibold">Email</dt>
      <dd className="mt-1 flex flex-wrap items-baseline gap-x-4">
        <span className="text-base break-all">{email}</span>
        <a href={paths.accountSecurity()} className="link">
          Change it under security
        </a>
      </dd>
    </dl>
  );
}
