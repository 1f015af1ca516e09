import type { ReactNode } from "react";
import type { Option } from "@/components/form/select-field";

type Props = {
  name: string;
  label: string;
  options: readonly Option[];
  chosen: readonly string[];
  hint?: ReactNode;
  errors?: readonly string[] | undefined;
};

/** Any of a few answers, or none. */
export function SeveralField({ name, label, options, chosen, hint, errors = [] }: Props) {
  const wrong = errors.length > 0;
  return (
    <fieldset
      id={name}
      tabIndex={-1}
      className="min-w-0"
      aria-describedby={wrong ? `${name}-error` : undefined}
    >
      <legend className="text-small float-left mb-2 w-full font-semibold">{label}</legend>
      {hint ? <div className="clear-both">{hint}</div> : null}
      <div className="clear-both flex flex-wrap gap-2">
        {options.map(({ value, label: words }) => (
          <label
            key={value}
            className="border-edge bg-sheet hover:border-ink has-checked:border-ink has-checked:bg-sand has-focus-visible:outline-sun flex min-h-11 items-center gap-2.5 border px-3.5 py-1.5 has-checked:font-semibold"
          >
            <input
              type="checkbox"
              name={name}
              value={value}
              defaultChecked={chosen.includes(value)}
              className="accent-sun size-5"
            />
            <span className="text-small">{words}</span>
          </label>
        ))}
      </div>
      {wrong ? (
        <p id={`${name}-error`} className="text-small text-sun mt-2 font-semibold">
          {errors.join(" ")}
        </p>
      ) : null}
    </fieldset>
  );
}
