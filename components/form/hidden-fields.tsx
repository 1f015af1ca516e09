type Props = { values: readonly (readonly [name: string, value: string])[] };

/** What a form carries along without asking again. */
export function HiddenFields({ values }: Props) {
  return values.map(([name, value]) => (
    <input key={`${name}=${value}`} type="hidden" name={name} value={value} />
  ));
}
