import type { ReactNode } from "react";

/** What ties a control to its label, hint and messages. */
export type ControlProps = {
  id: string;
  name: string;
  "aria-describedby"?: string;
  "aria-invalid"?: true;
};

type Props = {
  name: string;
  label: string;
  hint?: ReactNode;
  /** What is wrong with the answer, in words that say what to do. */
  errors?: readonly string[] | undefined;
  /** When several fields share a name. */
  id?: string;
  children: (control: ControlProps) => ReactNode;
};

/** A label, one control, a hint, and what is wrong with the answer. */
export function Field({ name, label, hint, errors = [], id = name, children }: Props) {
  const wrong = errors.length > 0;
  const described = [hint ? `${id}-hint` : "", wrong ? `${id}-error` : ""]
    .filter(Boolean)
    .join(" ");
  const control: ControlProps = { id, name };
  if (described) control["aria-describedby"] = described;
  if (wrong) control["aria-invalid"] = true;
  return (
    <div className="grid content-start gap-1.5">
      <label htmlFor={id} className="text-small font-semibold">
        {label}
      </label>
      {hint ? (
        <div id={`${id}-hint`} className="text-fine text-soft -mt-1">
          {hint}
        </div>
      ) : null}
      {children(control)}
      {wrong ? (
        <p id={`${id}-error`} className="text-small text-sun font-semibold">
          {errors.join(" ")}
        </p>
      ) : null}
    </div>
  );
}
