import type { Metadata } from "next";
import { signedInCustomer } from "@/app/signed-in";
import { CreditList } from "@/components/account/credit-list";
import { InvoiceTable } from "@/components/billing/invoice-table";
import { PageTitle } from "@/components/ui/page-title";
import { listMyCredits } from "@/lib/billing/list-my-credits";
import { listMyInvoices } from "@/lib/booking/list-my-invoices";
import { openContext } from "@/lib/context/open-context";
import { paths } from "@/lib/paths";
import { takeCreditBackAction } from "./actions";

export const metadata: Metadata = { title: "Invoices" };

export default async function Page() {
  const accountId = await signedInCustomer(paths.accountInvoices());
  const ctx = openContext("billing", accountId);
  const [invoices, credits] = [await listMyInvoices(ctx), await listMyCredits(ctx)];
  return (
    <>
      <PageTitle title="Invoices">
        <p>
          Of the bookings that your account knows: those made while you were signed in, and those
          made with your address before you opened it.
        </p>
      </PageTitle>
      <div className="wrap pb-10">
        {invoices.length > 0 ? (
          <InvoiceTable
            invoices={invoices}
            fileOf={paths.accountInvoice}
            payOf={({ bookingToken }) => paths.bookingPay(bookingToken)}
          />
        ) : (
          <p className="measure">There is none yet. The first comes when a booking is confirmed.</p>
        )}
        {credits.length > 0 ? (
          <section aria-labelledby="credit" className="mt-12 grid gap-6">
            <h2 id="credit" className="text-part font-semibold">
              Your credit
            </h2>
            <CreditList credits={credits} back={takeCreditBackAction} />
          </section>
        ) : null}
        <p className="text-small mt-8">
          Month by month:{" "}
          <a href={paths.accountStatements()} className="link">
            your statements
          </a>
        </p>
      </div>
    </>
  );
}
