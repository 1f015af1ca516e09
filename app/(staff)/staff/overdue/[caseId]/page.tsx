import type { Metadata } from "next";
import { openDesk } from "@/app/(staff)/open-desk";
import { found } from "@/app/found";
import { BeyondAsking } from "@/components/billing/overdue/beyond-asking";
import { CasePage } from "@/components/billing/overdue/case-page";
import { EndWaitForm } from "@/components/billing/overdue/end-wait-form";
import { PauseForm } from "@/components/billing/overdue/pause-form";
import { PromiseForm } from "@/components/billing/overdue/promise-form";
import { getHanding } from "@/lib/billing/get-handing";
import { getOverdueCase } from "@/lib/billing/get-overdue-case";
import { pauseReasons } from "@/lib/billing/overdue";
import { openContext } from "@/lib/context/open-context";
import { newId } from "@/lib/ids";
import { paths } from "@/lib/paths";
import { proposalRules } from "@/lib/staff/proposals";
import {
  endWaitAction,
  handOverAction,
  notePromiseAction,
  pauseCaseAction,
  writeOffAction,
} from "./actions";

export const metadata: Metadata = { title: "Overdue" };

type Props = { params: Promise<{ caseId: string }> };

export default async function Page({ params }: Props) {
  const { accountId } = await openDesk(paths.staffOverdue());
  const { caseId } = await params;
  const ctx = openContext("billing", accountId);
  const { wait, ...account } = await found(getOverdueCase(ctx, { caseId }));
  const late = account.bills.filter(({ lateDays }) => lateDays > 0);
  const [oldest] = late;
  const handing = oldest ? await getHanding(ctx, oldest) : null;
  const { write_off: writeOff, collection } = proposalRules;
  return (
    <CasePage
      {...account}
      beyond={
        <BeyondAsking
          bills={account.disputed ? [] : late}
          writeOff={{ id: newId(), reasons: writeOff.reasons, action: writeOffAction }}
          handing={handing}
          handOver={{ id: newId(), reasons: collection.reasons, action: handOverAction }}
        />
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
