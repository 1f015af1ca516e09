import type { TermsFacts } from "@/lib/catalog/catalog";

type Props = { title: string; terms: TermsFacts };

/** The exact words that a booking made now would point to. */
export function TermsText({ title, terms }: Props) {
  return (
    <details className="group border-line border-b">
      <summary className="flex min-h-14 list-none items-center gap-3 [&::-webkit-details-marker]:hidden">
        <span
          aria-hidden="true"
          className="text-sun transition-transform group-open:rotate-90 print:hidden"
        >
          ›
        </span>
        <span className="font-semibold">{title}</span>
        <span className="text-small text-soft">version {terms.version}</span>
      </summary>
      <div className="measure text-small pb-6 pl-6 whitespace-pre-line">{terms.text}</div>
    </details>
  );
}
