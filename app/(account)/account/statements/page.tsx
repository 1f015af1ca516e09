import type { Metadata } from "next";
import { signedInCustomer } from "@/app/signed-in";
import { OwedNow } from "@/components/billing/owed-now";
import { StatementTable } from "@/components/billing/statement-table";
import { PageTitle } from "@/components/ui/page-title";
import { listMyStatements } from "@/lib/booking/list-my-statements";
import { openContext } from "@/lib/context/open-context";
import { paths } from "@/lib/paths";

export const metadata: Metadata = { title: "Statements" };

export default async function Page() {
  const accountId = await signedInCustomer(paths.accountStatements());
  const { statements, owed } = await listMyStatements(openContext("billing", accountId));
  return (
    <>
      <PageTitle title="Statements">
        <p>
          One for each month in which something moved, or in which something was open. A statement
          stays as it was; what changes stands on the next.
        </p>
      </PageTitle>
      <div className="wrap pb-10">
        <OwedNow owed={owed} />
        {statements.length > 0 ? (
          <StatementTable statements={statements} />
        ) : (
          <p className="measure">There is none yet. The first comes when a month is over.</p>
        )}
        <p className="text-small mt-8">
          Each bill by itself:{" "}
          <a href={paths.accountInvoices()} className="link">
            your invoices
          </a>
        </p>
      </div>
    </>
  );
}
