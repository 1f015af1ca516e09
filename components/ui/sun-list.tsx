type Props = { items: readonly string[]; columns?: 1 | 2 };

/** A list with a small sun for each item. */
export function SunList({ items, columns = 1 }: Props) {
  return (
    <ul className={`sun-list grid gap-x-10 gap-y-3 ${columns === 2 ? "sm:grid-cols-2" : ""}`}>
      {items.map((item) => (
        <li key={item}>{item}</li>
      ))}
    </ul>
  );
}
