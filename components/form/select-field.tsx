import type { ComponentProps, ReactNode } from "react";
import { controlLook } from "@/components/form/control-look";
import { Field } from "@/components/form/field";

export type Option = { value: string; label: string };

type Props = Omit<ComponentProps<"select">, "name" | "id" | "className" | "children"> & {
  name: string;
  label: string;
  options: readonly Option[];
  hint?: ReactNode;
  errors?: readonly string[] | undefined;
  id?: string;
};

/** A choice of one from a list; an empty value stands first where not choosing is an answer. */
export function SelectField({ name, label, options, hint, errors, id, ...rest }: Props) {
  return (
    <Field name={name} label={label} hint={hint} errors={errors} {...(id ? { id } : {})}>
      {(control) => (
        <span className="relative grid">
          <select className={`${controlLook} appearance-none pr-10`} {...rest} {...control}>
            {options.map((option) => (
              <option key={option.value} value={option.value}>
                {option.label}
              </option>
            ))}
          </select>
          <svg
            viewBox="0 0 12 8"
            aria-hidden="true"
            className="pointer-events-none absolute top-1/2 right-3.5 w-3 -translate-y-1/2"
          >
            <path d="M1 1l5 5 5-5" fill="none" stroke="currentColor" strokeWidth="1.75" />
          </svg>
        </span>
      )}
    </Field>
  );
}
