/** What a column holds; sums stand at its right. */
type ColumnHead = string | { sums: string };

type Props = { heads: readonly ColumnHead[] };

/** The first row of a table. */
export function ColumnHeads({ heads }: Props) {
  return (
    <thead>
      <tr className="border-ink border-b">
        {heads.map((head) => {
          const [name, side] = typeof head === "string" ? [head, ""] : [head.sums, " text-right"];
          return (
            <th
              key={name}
              scope="col"
              className={`py-2 pr-6 font-semibold whitespace-nowrap last:pr-0${side}`}
            >
              {name}
            </th>
          );
        })}
      </tr>
    </thead>
  );
}
