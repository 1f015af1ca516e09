import type { Metadata } from "next";
import { openDesk } from "@/app/(staff)/open-desk";
import { OverdueTable } from "@/components/billing/overdue/overdue-table";
import { StepLinks } from "@/components/billing/overdue/step-links";
import { PageTitle } from "@/components/ui/page-title";
import { Pagination } from "@/components/ui/pagination";
import { listOverdue } from "@/lib/billing/list-overdue";
import { OverdueQuery } from "@/lib/billing/overdue";
import { openContext } from "@/lib/context/open-context";
import { paths } from "@/lib/paths";

export const metadata: Metadata = { title: "Overdue" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function Page({ searchParams }: Props) {
  const { accountId } = await openDesk(paths.staffOverdue());
  const query = OverdueQuery.parse(await searchParams);
  const { cases, steps, pages } = await listOverdue(openContext("billing", accountId), query);
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
        <StepLinks steps={steps} level={level} />
        <OverdueTable cases={cases} />
        <Pagination page={page} pages={pages} hrefOf={hrefOf} />
      </div>
    </>
  );
}
