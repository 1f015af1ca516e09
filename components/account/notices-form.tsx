"use client";

import { ActionForm } from "@/components/form/action-form";
import { FormPart } from "@/components/form/form-part";
import { HiddenFields } from "@/components/form/hidden-fields";
import { SelectField } from "@/components/form/select-field";
import { typedIn } from "@/components/form/typed";
import { AskedGroup } from "@/components/privacy/asked-group";
import { labelsOf } from "@/components/privacy/field-controls";
import { Button } from "@/components/ui/button";
import type { FormAction } from "@/lib/action/state";
import type { Channel } from "@/lib/notices/notices";
import { paths } from "@/lib/paths";
import type { PointField } from "@/lib/policy/policy";

type Props = {
  action: FormAction;
  formToken: string;
  seen: string;
  seenOrder: string;
  fields: readonly PointField[];
  values: Readonly<Record<string, string>>;
  order: readonly Channel[];
  offered: readonly Channel[];
  hasAddress: boolean;
};

const ways = {
  email: "By email",
  post: "By letter",
  fax: "By fax",
  phone: "By a call",
} satisfies Record<Channel, string>;

const places = ["First", "If that does not reach you", "Then", "Last"] as const;

/** In which order bills reach somebody: theirs to choose, but not to end (P40, P41). */
export function NoticesForm(props: Props) {
  const { values, order, offered } = props;
  const fields = props.fields.filter(
    ({ field }) => offered.includes("fax") || field !== "fax.number",
  );
  const labels = {
    ...Object.fromEntries(places.map((label, at) => [`channels[${at}]`, label])),
    ...labelsOf(fields),
  };
  const options = offered.map((value) => ({ value, label: ways[value] }));
  return (
    <ActionForm action={props.action} labels={labels} className="grid gap-12">
      {(refused, sending) => (
        <>
          <HiddenFields
            values={[
              ["formToken", props.formToken],
              ["seen", props.seen],
              ["seenOrder", props.seenOrder],
            ]}
          />
          <FormPart title="The order" about={<Letters hasAddress={props.hasAddress} />}>
            <div className="grid gap-x-6 gap-y-5 sm:grid-cols-2">
              {places.map((label, at) => {
                const name = `channels[${at}]`;
                const value = typedIn(refused, name, order[at] ?? "");
                return (
                  <SelectField
                    key={`${name} ${value}`}
                    {...{ name, label, defaultValue: value, errors: refused?.fields[name] }}
                    options={
                      at === 0 ? options : [{ value: "", label: "No other way" }, ...options]
                    }
                  />
                );
              })}
            </div>
          </FormPart>
          <FormPart title="Numbers" about="Only for these ways. Empty a number to have it removed.">
            <AskedGroup fields={fields} known={values} refused={refused} />
          </FormPart>
          <Button aria-disabled={sending} className="w-full sm:w-auto sm:justify-self-start">
            Save changes
          </Button>
        </>
      )}
    </ActionForm>
  );
}

function Letters({ hasAddress }: Pick<Props, "hasAddress">) {
  return (
    <p>
      Letters go to{" "}
      <a href={paths.accountProfile()} className="link">
        {hasAddress ? "the address in your profile" : "the address that you add to your profile"}
      </a>
      . Whatever you choose, we try the other ways that we know before a bill stays unread.
    </p>
  );
}
