import type { ComponentProps, ReactNode } from "react";
import { controlLook } from "@/components/form/control-look";
import { Field } from "@/components/form/field";

type Props = Omit<ComponentProps<"textarea">, "name" | "id" | "className"> & {
  name: string;
  label: string;
  hint?: ReactNode;
  errors?: readonly string[] | undefined;
};

/** Several lines of text. */
export function TextAreaField({ name, label, hint, errors, ...rest }: Props) {
  return (
    <Field name={name} label={label} hint={hint} errors={errors}>
      {(control) => (
        <textarea rows={6} className={`${controlLook} resize-y py-2.5`} {...rest} {...control} />
      )}
    </Field>
  );
}
