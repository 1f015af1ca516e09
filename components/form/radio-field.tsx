type Props = {
  name: string;
  label: string;
  options: readonly { value: string; label: string }[];
  /** What was chosen before the form came back. */
  chosen?: string;
  errors?: readonly string[] | undefined;
};

/** One of a few answers; none is given in advance. */
export function RadioField({ name, label, options, chosen = "", errors = [] }: Props) {
  const wrong = errors.length > 0;
  return (
    <fieldset id={name} tabIndex={-1} aria-describedby={wrong ? `${name}-error` : undefined}>
      <legend className="text-small mb-2 font-semibold">{label}</legend>
      <div className="grid gap-3">
        {options.map((option) => (
          <label
            key={option.value}
            className="border-edge bg-sheet hover:border-ink has-checked:border-ink flex min-h-12 items-center gap-3 border px-4 py-2"
          >
            <input
              type="radio"
              name={name}
              value={option.value}
              defaultChecked={option.value === chosen}
              className="accent-sun size-5 shrink-0"
            />
            {option.label}
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
