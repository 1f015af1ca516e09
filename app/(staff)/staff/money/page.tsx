import type { Metadata } from "next";
import { openDesk } from "@/app/(staff)/open-desk";
import { OfflineTable } from "@/components/billing/offline-table";
import { RecordOfflineForm } from "@/components/billing/record-offline-form";
import { SendBackTable } from "@/components/billing/send-back-table";
import { Notice } from "@/components/ui/notice";
import { PageTitle } from "@/components/ui/page-title";
import { Section } from "@/components/ui/section";
import { listOfflinePayments } from "@/lib/billing/list-offline-payments";
import { listToSendBack } from "@/lib/billing/list-to-send-back";
import { MoneyQuery } from "@/lib/billing/schema";
import { clock } from "@/lib/clock";
import { openContext } from "@/lib/context/open-context";
import { localDateOf } from "@/lib/dates";
import { newId } from "@/lib/ids";
import { paths } from "@/lib/paths";
import { noteSentBackAction, recordOfflineAction, returnOfflineAction } from "./actions";

export const metadata: Metadata = { title: "Money" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

const done = {
  recorded: "It is recorded. Who booked is sent a receipt.",
  returned: "It counts as paid no more. Who booked is told.",
  sent: "It counts as sent back. Who paid is told.",
};

export default async function Page({ searchParams }: Props) {
  const { accountId } = await openDesk(paths.staffMoney());
  const query = MoneyQuery.parse(await searchParams);
  const { payments, pages } = await listOfflinePayments(openContext("payment", accountId), query);
  const refunds = await listToSendBack(openContext("billing", accountId));
  return (
    <>
      <PageTitle title="Money">
        <p>What came to our bank past Stripe: checks and transfers.</p>
      </PageTitle>
      {query.done ? (
        <div className="wrap pb-6">
          <Notice kind="good" role="status">
            {done[query.done]}
          </Notice>
        </div>
      ) : null}
      <Section id="record" title="Record one">
        <RecordOfflineForm
          paymentId={newId()}
          today={localDateOf(clock.now())}
          action={recordOfflineAction}
        />
      </Section>
      <Section id="back" title="To send back" aside="What came this way goes back this way.">
        <SendBackTable refunds={refunds} action={noteSentBackAction} />
      </Section>
      <Section id="recorded" title="Recorded">
        <OfflineTable payments={payments} {...query} pages={pages} action={returnOfflineAction} />
      </Section>
    </>
  );
}
