import { askedOf } from "@/components/billing/desk/asked-of";
import type { InvoicesQuery } from "@/lib/billing/schema";
import { paths } from "@/lib/paths";

type Props = { query: InvoicesQuery; next: string | null };

const step = "flex min-h-11 items-center border border-edge bg-sheet px-4 hover:border-ink";

/** On from the last row, which no row that comes or goes meanwhile moves; and back to the first. */
export function PageSteps({ query, next }: Props) {
  if (next === null && query.after === null) return null;
  const asked = askedOf(query);
  return (
    <nav aria-label="Pages" className="text-small flex flex-wrap items-center gap-4">
      {query.after === null ? null : (
        <a href={paths.staffInvoices(asked)} className={step}>
          First page
        </a>
      )}
      {next === null ? null : (
        <a rel="next" href={paths.staffInvoices({ ...asked, after: next })} className={step}>
          Next page
        </a>
      )}
    </nav>
  );
}
