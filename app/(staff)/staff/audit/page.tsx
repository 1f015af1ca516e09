import type { Metadata } from "next";
import { openDesk } from "@/app/(staff)/open-desk";
import { AccessFilter } from "@/components/staff/access-filter";
import { AccessTable } from "@/components/staff/access-table";
import { PageTitle } from "@/components/ui/page-title";
import { Pagination } from "@/components/ui/pagination";
import { clock } from "@/lib/clock";
import { openContext } from "@/lib/context/open-context";
import { localDateOf } from "@/lib/dates";
import { paths } from "@/lib/paths";
import { listAccesses } from "@/lib/privacy/list-accesses";
import { AuditQuery } from "@/lib/staff/schema";

export const metadata: Metadata = { title: "Who saw what" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function Page({ searchParams }: Props) {
  const { accountId } = await openDesk(paths.staffAudit());
  const query = AuditQuery.parse(await searchParams);
  const day = query.day ?? localDateOf(clock.now());
  const { what, who, page } = query;
  const found = await listAccesses(openContext("staff", accountId), { day, what, who, page });
  const hrefOf = (at: number) =>
    paths.staffAudit({ day, what: what ?? "", who: who ?? "", page: String(at) });
  return (
    <>
      <PageTitle title="Who saw what">
        <p>What employees saw and what others were handed, with the reason, on one day.</p>
      </PageTitle>
      <div className="wrap grid gap-8">
        <AccessFilter day={day} what={what} who={who} everyone={found.everyone} />
        <AccessTable records={found.records} total={found.total} />
        <Pagination page={page} pages={found.pages} hrefOf={hrefOf} />
      </div>
    </>
  );
}
