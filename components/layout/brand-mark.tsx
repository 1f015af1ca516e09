type Props = { className?: string };

/** A sun going down behind two ridges: the company's mark. Decoration; the name stands beside it. */
export function BrandMark({ className }: Props) {
  return (
    <svg viewBox="0 0 48 40" aria-hidden="true" className={className}>
      <circle cx="24" cy="17" r="13" fill="var(--color-sun)" />
      <path d="M0 40 15 19l8 10 3-4 12-15 10 14v16z" fill="currentColor" />
      <path d="M38 10 26 25l5 4 4-2 2 5 3-7 4 1 4-1z" fill="var(--color-paper)" opacity=".28" />
    </svg>
  );
}
