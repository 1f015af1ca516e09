import { type Option, SelectField } from "@/components/form/select-field";
import { TextField } from "@/components/form/text-field";
import { controlOf } from "@/components/privacy/field-controls";
import { WhyWeAsk } from "@/components/privacy/why-we-ask";
import type { PointField } from "@/lib/policy/policy";

type Props = {
  field: PointField;
  /** What stands before the field's own name: "travellers[0]." */
  prefix?: string;
  value: string;
  errors: readonly string[] | undefined;
  /** The field is the policy's, but here it may stay empty. */
  optional?: boolean;
  /** Whose it is, for browsers that fill in: "section-traveller-2". */
  autoCompleteOf?: string;
  countries?: readonly Option[];
};

/** One field that the policy lets this form ask for, with its reason (P5). */
export function AskedField(props: Props) {
  const { field, prefix = "", value, errors, optional = !field.required } = props;
  const { key, wide, autoComplete, ...control } = controlOf(field.field);
  const asked = {
    name: `${prefix}${key}`,
    label: optional ? `${field.label} (optional)` : field.label,
    errors,
    defaultValue: value,
    autoComplete: [props.autoCompleteOf, autoComplete].filter(Boolean).join(" "),
    "aria-required": !optional,
  };
  return (
    <div className={`relative ${wide ? "sm:col-span-2" : ""}`}>
      {props.countries && key === "country" ? (
        // A list does not follow a new default by itself when the form comes back.
        <SelectField key={value} {...asked} options={[...props.countries]} />
      ) : (
        <TextField {...asked} {...control} />
      )}
      <WhyWeAsk label={field.label} why={field.why} />
    </div>
  );
}
