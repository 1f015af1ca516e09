import type { Metadata } from "next";
import { openDesk } from "@/app/(staff)/open-desk";
import { ProposalTable } from "@/components/staff/proposal-table";
import { PageTitle } from "@/components/ui/page-title";
import { describeProposed } from "@/lib/booking/describe-proposed";
import { openContext } from "@/lib/context/open-context";
import { paths } from "@/lib/paths";
import { listProposals } from "@/lib/staff/list-proposals";
import { approveAction, approveChangeAction, rejectAction } from "./actions";

export const metadata: Metadata = { title: "Approvals" };

export default async function Page() {
  const { accountId } = await openDesk(paths.staffApprovals());
  const proposals = await listProposals(openContext("billing", accountId));
  const changes = proposals.filter(({ kind }) => kind === "booking_change");
  const proposalIds = changes.map(({ id }) => id);
  const about =
    proposalIds.length > 0
      ? await describeProposed(openContext("booking", accountId), { proposalIds })
      : new Map();
  return (
    <>
      <PageTitle title="Approvals">
        <p>What one of us proposed. Somebody else agrees, and it is done at once.</p>
      </PageTitle>
      <div className="wrap">
        <ProposalTable
          {...{ proposals, about, approve: approveAction, reject: rejectAction }}
          approveChange={approveChangeAction}
        />
      </div>
    </>
  );
}
