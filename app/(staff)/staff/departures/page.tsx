import type { Metadata } from "next";
import { openDesk } from "@/app/(staff)/open-desk";
import { CalledOffTable } from "@/components/staff/departures/called-off-table";
import { DepartureTable } from "@/components/staff/departures/departure-table";
import { PageTitle } from "@/components/ui/page-title";
import { Section } from "@/components/ui/section";
import { listDepartureDesk } from "@/lib/booking/list-departure-desk";
import { openContext } from "@/lib/context/open-context";
import { paths } from "@/lib/paths";
import { PageQuery } from "@/lib/staff/schema";

export const metadata: Metadata = { title: "Departures" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function Page({ searchParams }: Props) {
  const { accountId } = await openDesk(paths.staffDepartures());
  const { page } = PageQuery.parse(await searchParams);
  const listed = await listDepartureDesk(openContext("billing", accountId), { page });
  return (
    <>
      <PageTitle title="Departures">
        <p>What leaves next, and what we cancelled: its money has to be back within 14 days.</p>
      </PageTitle>
      {listed.cancelled.length > 0 ? (
        <Section id="cancelled" title="Cancelled by us">
          <CalledOffTable departures={listed.cancelled} />
        </Section>
      ) : null}
      <Section id="coming" title="To come">
        <DepartureTable departures={listed.departures} page={page} more={listed.more} />
      </Section>
    </>
  );
}
