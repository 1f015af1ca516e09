import type { Metadata } from "next";
import { openDesk } from "@/app/(staff)/open-desk";
import { found } from "@/app/found";
import { CasePage } from "@/components/billing/overdue/case-page";
import { EndWaitForm } from "@/components/billing/overdue/end-wait-form";
import { PauseForm } from "@/components/billing/overdue/pause-form";
import { PromiseForm } from "@/components/billing/overdue/promise-form";
import { WriteOffForm } from "@/components/billing/overdue/write-off-form";
import { getOverdueCase } from "@/lib/billing/get-overdue-case";
import { pauseReasons } from "@/lib/billing/overdue";
import { openContext } from "@/lib/context/open-context";
import { newId } from "@/lib/ids";
import { paths } from "@/lib/paths";
import { proposalRules } from "@/lib/staff/proposals";
import { endWaitAction, notePromiseAction, pauseCaseAction, writeOffAction } from "./actions";

export const metadata: Metadata = { title: "Overdue" };

type Props = { params: Promise<{ caseId: string }> };

export default async function Page({ params }: Props) {
  const { accountId } = await openDesk(paths.staffOverdue());
  const { caseId } = await params;
  const ctx = openContext("billing", accountId);
  const { wait, ...account } = await found(getOverdueCase(ctx, { caseId }));
  const late = account.disputed ? [] : account.bills.filter(({ lateDays }) => lateDays > 0);
  const { reasons } = proposalRules.write_off;
  return (
    <CasePage
      {...account}
      writeOff={
        late.length > 0 ? (
          <WriteOffForm {...{ id: newId(), bills: late, reasons, action: writeOffAction }} />
        ) : null
      }
    >
      {wait?.until ? (
        <EndWaitForm caseId={caseId} waitId={wait.id} words={wait.words} action={endWaitAction} />
      ) : null}
      <div className="grid gap-8 md:grid-cols-2">
        <PromiseForm id={newId()} caseId={caseId} action={notePromiseAction} />
        <PauseForm id={newId()} caseId={caseId} reasons={pauseReasons} action={pauseCaseAction} />
      </div>
    </CasePage>
  );
}
