import type { Metadata } from "next";
import { openDesk } from "@/app/(staff)/open-desk";
import { ChargebackTable } from "@/components/staff/chargeback-table";
import { PageTitle } from "@/components/ui/page-title";
import { Pagination } from "@/components/ui/pagination";
import { listChargebacks } from "@/lib/billing/list-chargebacks";
import { openContext } from "@/lib/context/open-context";
import { paths } from "@/lib/paths";
import { PageQuery } from "@/lib/staff/schema";

export const metadata: Metadata = { title: "Chargebacks" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function Page({ searchParams }: Props) {
  const { accountId } = await openDesk(paths.staffChargebacks());
  const { page } = PageQuery.parse(await searchParams);
  const { chargebacks, total, pages } = await listChargebacks(openContext("billing", accountId), {
    page,
  });
  return (
    <>
      <PageTitle title="Chargebacks">
        <p>
          Payments that banks took back, or ask about. Answer each in Stripe’s dashboard, with the
          terms that were agreed to and the confirmation, before its day. Until it is decided, and
          after it was lost, no bill of its booking is overdue.
        </p>
      </PageTitle>
      <div className="wrap grid gap-8 pb-10">
        <ChargebackTable {...{ chargebacks, total }} />
        <Pagination
          {...{ page, pages }}
          hrefOf={(at) => paths.staffChargebacks({ page: String(at) })}
        />
      </div>
    </>
  );
}
