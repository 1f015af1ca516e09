type Props = { className?: string };

/** A sun going down behind two peaks: the company's mark. Decoration; the name stands beside it. */
export function BrandMark({ className }: Props) {
  return (
    <svg viewBox="0 0 52 40" aria-hidden="true" className={className}>
      <circle cx="29" cy="15" r="14" fill="var(--color-sun)" />
      <path d="M0 40 17 15l9 13 9-10 17 22z" fill="currentColor" />
      <path d="M17 15 9 31l6-3 4 5 2-11z" fill="var(--color-paper)" opacity=".35" />
      <path d="M35 18l-6 12 4-2 3 4 2-8z" fill="var(--color-paper)" opacity=".35" />
    </svg>
  );
}
