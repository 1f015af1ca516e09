type Props = { label: string; why: string };

/** The answer to the question that stands beside every question (P5); opens without JavaScript. */
export function WhyWeAsk({ label, why }: Props) {
  return (
    <details className="print:hidden">
      <summary className="text-fine text-soft hover:text-ink absolute top-0 right-0 flex min-h-6 list-none items-center underline decoration-dotted underline-offset-4 [&::-webkit-details-marker]:hidden">
        Why do you ask?<span className="sr-only"> {label}</span>
      </summary>
      <p className="border-edge text-fine text-soft mt-2 border-l-2 pl-3">{why}</p>
    </details>
  );
}
