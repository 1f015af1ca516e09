import type { Metadata } from "next";
import { openDesk } from "@/app/(staff)/open-desk";
import { AgedReceivablesSection } from "@/components/billing/desk/aged-receivables-section";
import { DayFigures } from "@/components/billing/desk/day-figures";
import { MattersTable } from "@/components/billing/desk/matters-table";
import { OldestTable } from "@/components/billing/desk/oldest-table";
import { PageTitle } from "@/components/ui/page-title";
import { Section } from "@/components/ui/section";
import { ageAll } from "@/lib/billing/age-all";
import { getBillingDay } from "@/lib/billing/get-billing-day";
import { openContext } from "@/lib/context/open-context";
import { formatDate } from "@/lib/dates";
import { paths } from "@/lib/paths";
import { listProposals } from "@/lib/staff/list-proposals";

export const metadata: Metadata = { title: "Billing" };

export default async function Page() {
  const { accountId } = await openDesk(paths.staffBilling());
  const ctx = openContext("billing", accountId);
  const [day, aged, waiting] = await Promise.all([
    getBillingDay(ctx),
    ageAll(ctx),
    listProposals(ctx),
  ]);
  return (
    <>
      <PageTitle title="Billing">
        <p>{formatDate(day.today)}, in New York.</p>
      </PageTitle>
      <DayFigures {...day} waiting={waiting.length} />
      <Section id="matters" title="Waits for a person">
        <MattersTable matters={day.matters} />
      </Section>
      <Section id="oldest" title="Overdue longest">
        <OldestTable oldest={day.oldest} />
      </Section>
      <AgedReceivablesSection aged={aged} />
    </>
  );
}
