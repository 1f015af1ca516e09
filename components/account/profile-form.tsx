"use client";

import { ActionForm } from "@/components/form/action-form";
import { FormPart } from "@/components/form/form-part";
import { HiddenFields } from "@/components/form/hidden-fields";
import type { Option } from "@/components/form/select-field";
import { AskedGroup } from "@/components/privacy/asked-group";
import { labelsOf } from "@/components/privacy/field-controls";
import { Button } from "@/components/ui/button";
import type { FormAction } from "@/lib/action/state";
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
  return (
    <ActionForm action={props.action} labels={labelsOf(fields)} className="grid gap-12">
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
              <AskedGroup
                fields={fields.filter(({ field }) => field.startsWith(group))}
                known={props.values}
                refused={refused}
                countries={props.countries}
              />
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
