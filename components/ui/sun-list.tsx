type Props = { items: readonly string[]; columns?: 1 | 2 };

/** A list with a small sun for each item. */
export function SunList({ items, columns = 1 }: Props) {
  return (
    <ul className={`grid gap-x-10 gap-y-3 ${columns === 2 ? "sm:grid-cols-2" : ""}`}>
      {items.map((item) => (
        <li key={item} className="grid grid-cols-[0.625rem_1fr] gap-x-3">
          <span aria-hidden="true" className="bg-sun mt-2.5 size-2 rounded-full" />
          <span>{item}</span>
        </li>
      ))}
    </ul>
  );
}
