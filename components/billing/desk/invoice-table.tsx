import { ColumnHeads } from "@/components/ui/column-heads";
import { WideTable } from "@/components/ui/wide-table";
import { invoiceKindWords } from "@/lib/billing/billing";
import { type DeskInvoice, standingWords } from "@/lib/billing/schema";
import { formatDate } from "@/lib/dates";
import { formatMoneyExact } from "@/lib/money";
import { paths } from "@/lib/paths";

type Props = {
  invoices: readonly DeskInvoice[];
  /** Of all that was asked for, not of this page alone; left out where the page is all. */
  totals?: { count: number; totalMinor: bigint; openMinor: bigint };
};

const sums = [{ sums: "Amount" }, { sums: "Open" }];

/** Documents as a clerk reads them, with what all of them come to. */
export function DeskInvoiceTable({ invoices, totals }: Props) {
  if (invoices.length === 0) return <p className="text-soft">No invoice is like that.</p>;
  return (
    <WideTable label="Invoices">
      <ColumnHeads heads={["Invoice", "Booking", ...sums, "State", "Due", "For", "Issued"]} />
      <tbody>
        {invoices.map((invoice) => (
          <Line key={invoice.invoiceId} {...invoice} />
        ))}
      </tbody>
      {totals ? (
        <tfoot>
          <tr className="border-ink border-t font-semibold">
            <th scope="row" colSpan={2} className="py-2 pr-6 whitespace-nowrap">
              {totals.count.toLocaleString("en-US")} in all
            </th>
            <Amount minor={totals.totalMinor} />
            <Amount minor={totals.openMinor} />
            <td colSpan={4} />
          </tr>
        </tfoot>
      ) : null}
    </WideTable>
  );
}

function Line(invoice: DeskInvoice) {
  const { invoiceId, name, bookingRef, customerId, state, contested, dueOn, kind, issuedOn } =
    invoice;
  return (
    <tr className="border-line border-b">
      <th scope="row" className="py-2 pr-6 font-normal whitespace-nowrap">
        <a href={paths.staffEvidence(invoiceId)} className="link">
          {name}
        </a>
      </th>
      <td className="py-2 pr-6 whitespace-nowrap">
        <a href={paths.staffCustomer(customerId)} className="link">
          {bookingRef}
        </a>
      </td>
      <Amount minor={invoice.totalMinor} />
      <Amount minor={invoice.openMinor} />
      <td className="py-2 pr-6 whitespace-nowrap">
        {standingWords[state]}
        {contested && invoice.openMinor > 0n ? ", contested" : ""}
      </td>
      <td className="py-2 pr-6 whitespace-nowrap">{formatDate(dueOn)}</td>
      <td className="py-2 pr-6 whitespace-nowrap">{invoiceKindWords[kind]}</td>
      <td className="py-2 whitespace-nowrap">{formatDate(issuedOn)}</td>
    </tr>
  );
}

function Amount({ minor }: { minor: bigint }) {
  return (
    <td className="py-2 pr-6 text-right whitespace-nowrap tabular-nums">
      {formatMoneyExact(minor)}
    </td>
  );
}
