type Props = { inclusions: readonly string[]; exclusions: readonly string[] };

/** What the price covers and what it does not, side by side. */
export function Inclusions({ inclusions, exclusions }: Props) {
  return (
    <div className="grid gap-x-12 gap-y-8 sm:grid-cols-2">
      <List title="In the price" look="plus-list" items={inclusions} />
      <List title="Not in the price" look="minus-list" items={exclusions} />
    </div>
  );
}

type ListProps = { title: string; look: string; items: readonly string[] };

function List({ title, look, items }: ListProps) {
  return (
    <div>
      <h3 className="font-semibold">{title}</h3>
      <ul className={`mt-3 grid gap-2 ${look}`}>
        {items.map((item) => (
          <li key={item}>{item}</li>
        ))}
      </ul>
    </div>
  );
}
