import type { ComponentProps, ReactNode } from "react";
import { controlLook } from "@/components/form/control-look";
import { Field } from "@/components/form/field";

type Props = Omit<ComponentProps<"input">, "name" | "id" | "className"> & {
  name: string;
  label: string;
  hint?: ReactNode;
  errors?: readonly string[] | undefined;
  id?: string;
};

/** One line of text, a date, a number or an address, after `type`. */
export function TextField({ name, label, hint, errors, id, ...rest }: Props) {
  return (
    <Field name={name} label={label} hint={hint} errors={errors} {...(id ? { id } : {})}>
      {(control) => <input type="text" className={controlLook} {...rest} {...control} />}
    </Field>
  );
}
