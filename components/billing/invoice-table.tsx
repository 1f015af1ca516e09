import { ColumnHeads } from "@/components/ui/column-heads";
import { isPast } from "@/components/ui/is-past";
import { WideTable } from "@/components/ui/wide-table";
import { invoiceKindWords, type ListedInvoice } from "@/lib/billing/billing";
import { formatDate } from "@/lib/dates";
import { formatMoneyExact } from "@/lib/money";

type Props<Invoice> = {
  invoices: readonly Invoice[];
  /** Where the PDF of one is. */
  fileOf: (name: string) => string;
  /** Where one is paid, where there may be more than one trip. */
  payOf?: (invoice: Invoice) => string;
};

/** Bills with what is still open of each, and each as a file. What a narrow screen shows first is how much, and by when. */
export function InvoiceTable<Invoice extends ListedInvoice>({
  invoices,
  fileOf,
  payOf,
}: Props<Invoice>) {
  return (
    <WideTable label="Invoices">
      <ColumnHeads heads={["Invoice", { sums: "Amount" }, "Due", "For", "Issued"]} />
      <tbody>
        {invoices.map((invoice) => (
          <tr key={invoice.name} className="border-line border-b align-top">
            <th scope="row" className="py-2 pr-4 font-normal whitespace-nowrap sm:pr-6">
              <a href={fileOf(invoice.name)} className="link" download>
                {invoice.name}
                <span className="sr-only"> as a PDF</span>
              </a>
            </th>
            <td className="py-2 pr-4 text-right whitespace-nowrap sm:pr-6">
              {formatMoneyExact(invoice.totalMinor)}
            </td>
            <td className="min-w-28 py-2 pr-6 sm:whitespace-nowrap">
              {stateOf(invoice)}
              {payOf && invoice.openMinor > 0n ? (
                <>
                  {" "}
                  <a href={payOf(invoice)} className="link inline-block">
                    Pay<span className="sr-only"> {invoice.name}</span>
                  </a>
                </>
              ) : null}
            </td>
            <td className={payOf ? "min-w-56 py-2 pr-6" : "py-2 pr-6"}>
              {invoiceKindWords[invoice.kind]}
              {payOf ? `, ${invoice.vacationTitle}, booking ${invoice.bookingRef}` : ""}
            </td>
            <td className="py-2 whitespace-nowrap">{formatDate(invoice.issuedOn)}</td>
          </tr>
        ))}
      </tbody>
    </WideTable>
  );
}

function stateOf(invoice: ListedInvoice): string {
  const { kind, takenBack, openMinor, writtenOffMinor, totalMinor, dueOn, undecided } = invoice;
  if (kind === "cancellation") return "Credited";
  if (takenBack) return "Taken back";
  if (openMinor === 0n) return writtenOffMinor > 0n ? "Written off" : "Paid";
  if (undecided) return `${formatMoneyExact(openMinor)}, contested`;
  const when = isPast(dueOn) ? "since" : "by";
  const open = openMinor < totalMinor ? `${formatMoneyExact(openMinor)} of it ` : "";
  const words = `${open}${when} ${formatDate(dueOn)}`;
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}
