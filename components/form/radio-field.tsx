import type { ReactNode } from "react";

export type Choice = { value: string; label: ReactNode; hint?: ReactNode };

type Props = {
  name: string;
  legend: string;
  choices: readonly Choice[];
  chosen?: string | undefined;
  required?: boolean;
  errors?: readonly string[] | undefined;
};

/** A choice of one with every choice in sight. */
export function RadioField({ name, legend, choices, chosen, required, errors = [] }: Props) {
  const wrong = errors.length > 0;
  return (
    <fieldset aria-describedby={wrong ? `${name}-error` : undefined}>
      <legend className="text-small mb-2 font-semibold">{legend}</legend>
      <div className="grid gap-2">
        {choices.map((choice) => (
          <label
            key={choice.value}
            className="border-line bg-sheet hover:border-ink has-checked:border-ink grid cursor-pointer grid-cols-[1.5rem_1fr] items-start gap-x-3 border px-4 py-3"
          >
            <input
              type="radio"
              name={name}
              value={choice.value}
              defaultChecked={choice.value === chosen}
              required={required}
              className="accent-sun mt-1 size-5"
            />
            <span>
              {choice.label}
              {choice.hint ? (
                <span className="text-small text-soft block">{choice.hint}</span>
              ) : null}
            </span>
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
