import type { Metadata } from "next";
import { openDesk } from "@/app/(staff)/open-desk";
import { DisputeTable } from "@/components/billing/disputes/dispute-table";
import { OverdueTable } from "@/components/billing/overdue/overdue-table";
import { StepLinks } from "@/components/billing/overdue/step-links";
import { PageTitle } from "@/components/ui/page-title";
import { Pagination } from "@/components/ui/pagination";
import { disputeAnswers } from "@/lib/billing/disputes";
import { listOpenDisputes } from "@/lib/billing/list-open-disputes";
import { listOverdue } from "@/lib/billing/list-overdue";
import { OverdueQuery } from "@/lib/billing/overdue";
import { openContext } from "@/lib/context/open-context";
import { paths } from "@/lib/paths";
import { answerDisputeAction, noteCorrectedAction } from "./actions";

export const metadata: Metadata = { title: "Overdue" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

const answers = Object.entries(disputeAnswers).map(([value, { choice: label }]) => ({
  value,
  label,
}));

export default async function Page({ searchParams }: Props) {
  const { accountId } = await openDesk(paths.staffOverdue());
  const query = OverdueQuery.parse(await searchParams);
  const ctx = openContext("billing", accountId);
  const [{ cases, steps, pages }, disputes] = await Promise.all([
    listOverdue(ctx, query),
    listOpenDisputes(ctx),
  ]);
  const { level, page } = query;
  const hrefOf = (at: number) =>
    paths.staffOverdue({ ...(level ? { level: String(level) } : {}), page: String(at) });
  return (
    <>
      <PageTitle title="Overdue">
        <p>
          Who is asked for what is late, the longest first. Steps are taken by themselves, one at a
          time and days apart.
        </p>
      </PageTitle>
      <div className="wrap grid gap-8 pb-10">
        {disputes.length > 0 ? (
          <DisputeTable
            {...{ disputes, answers, answer: answerDisputeAction, corrected: noteCorrectedAction }}
          />
        ) : null}
        <StepLinks steps={steps} level={level} />
        <OverdueTable cases={cases} />
        <Pagination page={page} pages={pages} hrefOf={hrefOf} />
      </div>
    </>
  );
}
