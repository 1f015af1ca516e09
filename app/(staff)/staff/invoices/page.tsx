import type { Metadata } from "next";
import { openDesk } from "@/app/(staff)/open-desk";
import { ExportForm } from "@/components/billing/desk/export-form";
import { InvoiceFilter } from "@/components/billing/desk/invoice-filter";
import { DeskInvoiceTable } from "@/components/billing/desk/invoice-table";
import { PageSteps } from "@/components/billing/desk/page-steps";
import { PageTitle } from "@/components/ui/page-title";
import { InvoicesQuery } from "@/lib/billing/schema";
import { searchInvoices } from "@/lib/billing/search-invoices";
import { openContext } from "@/lib/context/open-context";
import { paths } from "@/lib/paths";

export const metadata: Metadata = { title: "Invoices" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function Page({ searchParams }: Props) {
  const { accountId } = await openDesk(paths.staffInvoices());
  const query = InvoicesQuery.parse(await searchParams);
  const found = await searchInvoices(openContext("billing", accountId), query);
  return (
    <>
      <PageTitle title="Invoices" />
      <div className="wrap grid gap-8">
        <InvoiceFilter query={query} />
        <DeskInvoiceTable invoices={found.invoices} totals={found.totals} />
        <PageSteps query={query} next={found.next} />
        {found.totals.count > 0 ? <ExportForm query={query} /> : null}
      </div>
    </>
  );
}
