import type { ComponentProps, ReactNode } from "react";

type Props = Omit<ComponentProps<"input">, "type" | "name" | "id" | "className"> & {
  name: string;
  label: ReactNode;
  hint?: ReactNode;
  errors?: readonly string[] | undefined;
  id?: string;
};

/** A yes that nobody has given in advance. */
export function CheckboxField({ name, label, hint, errors = [], id = name, ...rest }: Props) {
  const wrong = errors.length > 0;
  return (
    <div className="grid grid-cols-[1.5rem_1fr] gap-x-3 gap-y-1">
      <input
        type="checkbox"
        id={id}
        name={name}
        className="accent-sun mt-0.5 size-6"
        aria-describedby={wrong || hint ? `${id}-note` : undefined}
        aria-invalid={wrong || undefined}
        {...rest}
      />
      <label htmlFor={id}>{label}</label>
      {wrong || hint ? (
        <div id={`${id}-note`} className="text-small text-soft col-start-2">
          {hint}
          {wrong ? <p className="text-sun font-semibold">{errors.join(" ")}</p> : null}
        </div>
      ) : null}
    </div>
  );
}
