import type { ReactNode } from "react";

type Props = {
  /** What it is a table of, for who cannot see it. */
  label: string;
  children: ReactNode;
};

/** A table that scrolls by itself where the screen is narrower, by keyboard too. */
export function WideTable({ label, children }: Props) {
  return (
    // It often stands alone in a part of the same name: two places of one name are told apart.
    // What is said to who cannot see stays inside, or the page itself would grow wide.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
    <section aria-label={`Table: ${label}`} tabIndex={0} className="relative overflow-x-auto">
      <table className="text-small w-full text-left">{children}</table>
    </section>
  );
}
