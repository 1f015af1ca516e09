import type { Part } from "@/components/privacy/parts-of";
import { Section } from "@/components/ui/section";

type Props = { parts: readonly Part[] };

const lists = [
  { id: "forms", heading: "Every question that we ask" },
  { id: "handed-over", heading: "Every fact that we hand over" },
  { id: "kept-for", heading: "How long everything is kept" },
  { id: "versions", heading: "All versions of this page" },
];

export function PolicyContents({ parts }: Props) {
  const all = [...parts, { id: "forms", title: "Lists", clauses: lists }];
  return (
    <Section id="contents" title="Contents">
      <nav aria-labelledby="contents">
        <ol className="gap-x-10 sm:columns-2 print:columns-2">
          {all.map(({ id, title, clauses }) => (
            <li key={title} className="mb-6 break-inside-avoid">
              <a href={`#${id}`} className="link font-semibold">
                {title}
              </a>
              <ol className="text-small mt-1">
                {clauses.map((clause) => (
                  <li key={clause.id}>
                    <a href={`#${clause.id}`} className="inline-block py-0.5 hover:underline">
                      {clause.heading}
                    </a>
                  </li>
                ))}
              </ol>
            </li>
          ))}
        </ol>
      </nav>
    </Section>
  );
}
