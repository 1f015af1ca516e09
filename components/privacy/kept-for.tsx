import { ColumnHeads } from "@/components/ui/column-heads";
import { Section } from "@/components/ui/section";
import type { VersionInWords } from "@/lib/policy/policy";

type Props = Pick<VersionInWords, "retention" | "points">;

/** What is kept for how long, by the form that asked for it (P2). */
export function KeptFor({ retention, points }: Props) {
  const rows = retention.map(({ name, days, from }) => ({
    titles: points.filter((point) => point.retention === name).map(({ title }) => title),
    span: `${days.toLocaleString("en-US")} days from ${from}`,
    name,
  }));
  return (
    <Section id="kept-for" title="How long everything is kept">
      <table className="text-small w-full text-left">
        <ColumnHeads heads={["Asked at", "Destroyed after"]} />
        <tbody>
          {rows.map(({ name, titles, span }) => (
            <tr key={name} className="border-line border-b align-top">
              <th scope="row" className="py-2 pr-6 font-normal">
                {titles.length > 0 ? titles.join("; ") : unasked[name]}
              </th>
              <td className="py-2">{span}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}

const unasked: Readonly<Record<string, string>> = {
  visit: "Nowhere: what passes by with a visit",
};
