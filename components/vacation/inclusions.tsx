type Props = { inclusions: readonly string[]; exclusions: readonly string[] };

/** What the price covers and what it does not, side by side. */
export function Inclusions({ inclusions, exclusions }: Props) {
  return (
    <div className="grid gap-x-12 gap-y-8 sm:grid-cols-2">
      <List title="In the price" mark="+" items={inclusions} />
      <List title="Not in the price" mark="–" items={exclusions} />
    </div>
  );
}

type ListProps = { title: string; mark: string; items: readonly string[] };

function List({ title, mark, items }: ListProps) {
  return (
    <div>
      <h3 className="font-semibold">{title}</h3>
      <ul className="mt-3 grid gap-2">
        {items.map((item) => (
          <li key={item} className="grid grid-cols-[1.25rem_1fr]">
            <span aria-hidden="true" className="text-sun">
              {mark}
            </span>
            <span>{item}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
