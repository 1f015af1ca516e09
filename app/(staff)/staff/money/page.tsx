import type { Metadata } from "next";
import { openDesk } from "@/app/(staff)/open-desk";
import { BecameTable } from "@/components/billing/became-table";
import { FailedRefunds } from "@/components/billing/failed-refunds";
import { MoneyDone } from "@/components/billing/money-done";
import { OfflineTable } from "@/components/billing/offline-table";
import { RecordOfflineForm } from "@/components/billing/record-offline-form";
import { SendBackTable } from "@/components/billing/send-back-table";
import { UndecidedTable } from "@/components/billing/undecided-table";
import { UnmatchedTable } from "@/components/billing/unmatched-table";
import { FlaggedTable } from "@/components/staff/flagged/flagged-table";
import { PageTitle } from "@/components/ui/page-title";
import { Section } from "@/components/ui/section";
import { listBecame } from "@/lib/billing/list-became";
import { listFailedRefunds } from "@/lib/billing/list-failed-refunds";
import { listFlagged } from "@/lib/billing/list-flagged";
import { listOfflinePayments } from "@/lib/billing/list-offline-payments";
import { listToSendBack } from "@/lib/billing/list-to-send-back";
import { listUndecided } from "@/lib/billing/list-undecided";
import { listUnmatched } from "@/lib/billing/list-unmatched";
import { MoneyQuery } from "@/lib/billing/schema";
import { clock } from "@/lib/clock";
import { openContext } from "@/lib/context/open-context";
import { localDateOf } from "@/lib/dates";
import { newId } from "@/lib/ids";
import { paths } from "@/lib/paths";
import * as actions from "./actions";

export const metadata: Metadata = { title: "Money" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

const forUnmatched = { match: actions.matchUnmatchedAction, end: actions.endUnmatchedAction };

export default async function Page({ searchParams }: Props) {
  const { accountId } = await openDesk(paths.staffMoney());
  const query = MoneyQuery.parse(await searchParams);
  const billing = openContext("billing", accountId);
  const offline = await listOfflinePayments(openContext("payment", accountId), query);
  const waiting = await listUnmatched(billing, query);
  const became = query.number ? await listBecame(billing, { number: query.number }) : [];
  const refunds = await listToSendBack(billing);
  const failed = await listFailedRefunds(billing);
  const flagged = await listFlagged(billing);
  const undecided = await listUndecided(billing);
  const form = { paymentId: newId(), today: localDateOf(clock.now()) };
  return (
    <>
      <PageTitle title="Money">
        What came to our bank past Stripe, checks and transfers, and what waits for one of us.
      </PageTitle>
      <MoneyDone done={query.done} />
      <Section id="record" title="Record one">
        <RecordOfflineForm {...form} action={actions.recordOfflineAction} />
      </Section>
      <Section
        id="flagged"
        title="Not what was asked"
        aside="It pays nothing until one of us decides."
      >
        <FlaggedTable flagged={flagged} />
      </Section>
      <Section id="home" title="Without a home" aside="Whoever sent it waits for us to find out.">
        <UnmatchedTable {...waiting} page={query.waiting} actions={forUnmatched} />
      </Section>
      <Section id="decide" title="Customers decide" aside="It came when its places were gone.">
        <UndecidedTable undecided={undecided} />
      </Section>
      <Section id="back" title="To send back" aside="What came this way goes back this way.">
        <SendBackTable refunds={refunds} action={actions.noteSentBackAction} />
      </Section>
      {failed.length > 0 ? (
        <Section id="failed" title="To send another way" aside="No card took it.">
          <FailedRefunds refunds={failed} action={actions.noteSentBackAction} />
        </Section>
      ) : null}
      <Section id="recorded" title="Recorded">
        <OfflineTable {...query} {...offline} action={actions.returnOfflineAction} />
      </Section>
      {became.length > 0 ? (
        <Section id="became" title="What became of it" aside="It had no home when it came.">
          <BecameTable lines={became} />
        </Section>
      ) : null}
    </>
  );
}
