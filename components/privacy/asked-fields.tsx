import { ColumnHeads } from "@/components/ui/column-heads";
import { Section } from "@/components/ui/section";
import type { CollectionPoint, PointField } from "@/lib/policy/policy";

type Props = { points: readonly CollectionPoint[] };

const whose = {
  contact: "Who books",
  traveller: "Each traveller",
  holder: "Who has the account",
  companion: "Each person",
  writer: "Who asks",
} satisfies Record<PointField["about"], string>;

/** Every form that collects personal data, with every question and its reason (P5). */
export function AskedFields({ points }: Props) {
  return (
    <Section
      id="forms"
      title="Every question that we ask"
      aside="The same words stand beside each field when you fill it in."
    >
      <div className="grid gap-10">
        {points.map((point) => (
          <table key={point.id} className="text-small w-full text-left">
            <caption className="text-name mb-2 text-left font-semibold">{point.title}</caption>
            <ColumnHeads heads={["Question", "Why we ask"]} />
            <tbody>
              {point.fields.map((field) => (
                <tr
                  key={`${field.about} ${field.field}`}
                  className="border-line border-b align-top"
                >
                  <th scope="row" className="py-2 pr-6 font-normal">
                    {field.label}
                    <span className="text-soft block">
                      {whose[field.about]}
                      {field.required ? "" : ", optional"}
                    </span>
                  </th>
                  <td className="py-2">{field.why}</td>
                </tr>
              ))}
            </tbody>
          </table>
        ))}
      </div>
    </Section>
  );
}
