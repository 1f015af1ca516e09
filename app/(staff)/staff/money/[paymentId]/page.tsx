import type { Metadata } from "next";
import { openDesk } from "@/app/(staff)/open-desk";
import { found } from "@/app/found";
import { FlaggedPage } from "@/components/staff/flagged/flagged-page";
import { decidedWords } from "@/lib/billing/flagged-schema";
import { getFlagged } from "@/lib/billing/get-flagged";
import { openContext } from "@/lib/context/open-context";
import { newId } from "@/lib/ids";
import { paths } from "@/lib/paths";
import { listProposals } from "@/lib/staff/list-proposals";
import { proposalRules } from "@/lib/staff/proposals";
import { sendFlaggedBackAction, takeFlaggedAction } from "./actions";

export const metadata: Metadata = { title: "Not what was asked" };

type Props = { params: Promise<{ paymentId: string }> };

export default async function Page({ params }: Props) {
  const { accountId } = await openDesk(paths.staffMoney());
  const { paymentId } = await params;
  const ctx = openContext("billing", accountId);
  const flagged = await found(getFlagged(ctx, { paymentId }));
  const decided = flagged.state === "waits" ? null : decidedWords[flagged.state];
  const proposals = await listProposals(ctx);
  const proposed = proposals.some(({ kind, ref }) => kind === "flagged" && ref === flagged.ref);
  const { aloneUpToMinor } = proposalRules.flagged;
  return (
    <FlaggedPage
      {...{ flagged, decided, proposed, aloneUpToMinor, id: newId() }}
      take={takeFlaggedAction}
      sendBack={sendFlaggedBackAction}
    />
  );
}
