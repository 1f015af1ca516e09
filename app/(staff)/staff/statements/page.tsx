import type { Metadata } from "next";
import { openDesk } from "@/app/(staff)/open-desk";
import { StatementRunTable } from "@/components/billing/desk/statement-run-table";
import { PageTitle } from "@/components/ui/page-title";
import { listStatementRuns } from "@/lib/billing/list-statement-runs";
import { openContext } from "@/lib/context/open-context";
import { paths } from "@/lib/paths";

export const metadata: Metadata = { title: "Statements" };

export default async function Page() {
  const { accountId } = await openDesk(paths.staffStatements());
  const runs = await listStatementRuns(openContext("billing", accountId));
  return (
    <>
      <PageTitle title="Statements">
        <p>Each month is run once, an hour after its end, over all customers.</p>
      </PageTitle>
      <div className="wrap">
        <StatementRunTable runs={runs} />
      </div>
    </>
  );
}
