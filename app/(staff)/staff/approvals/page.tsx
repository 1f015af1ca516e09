import type { Metadata } from "next";
import { openDesk } from "@/app/(staff)/open-desk";
import { ProposalTable } from "@/components/staff/proposal-table";
import { PageTitle } from "@/components/ui/page-title";
import { openContext } from "@/lib/context/open-context";
import { paths } from "@/lib/paths";
import { listProposals } from "@/lib/staff/list-proposals";
import { approveAction, rejectAction } from "./actions";

export const metadata: Metadata = { title: "Approvals" };

export default async function Page() {
  const { accountId } = await openDesk(paths.staffApprovals());
  const proposals = await listProposals(openContext("billing", accountId));
  return (
    <>
      <PageTitle title="Approvals">
        <p>What one of us proposed. Somebody else agrees, and it is done at once.</p>
      </PageTitle>
      <div className="wrap">
        <ProposalTable proposals={proposals} approve={approveAction} reject={rejectAction} />
      </div>
    </>
  );
}
