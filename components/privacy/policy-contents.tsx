import { Section } from "@/components/ui/section";
import type { PolicyVersion } from "@/lib/policy/policy";

type Props = { version: PolicyVersion };

export function PolicyContents({ version }: Props) {
  const parts = [
    ...version.clauses.map(({ id, heading }) => ({ id, heading })),
    { id: "forms", heading: "Every question that we ask" },
    { id: "handed-over", heading: "Every fact that we hand over" },
  ];
  return (
    <Section id="contents" title="Contents">
      <nav aria-labelledby="contents">
        <ol className="grid gap-x-10 sm:grid-cols-2">
          {parts.map(({ id, heading }) => (
            <li key={id}>
              <a href={`#${id}`} className="link inline-block py-1">
                {heading}
              </a>
            </li>
          ))}
        </ol>
      </nav>
    </Section>
  );
}
