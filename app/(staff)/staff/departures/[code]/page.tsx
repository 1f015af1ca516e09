import type { Metadata } from "next";
import { openDesk } from "@/app/(staff)/open-desk";
import { found } from "@/app/found";
import { CancelDeparture } from "@/components/staff/departures/cancel-departure";
import { DepartureDeskPage } from "@/components/staff/departures/departure-desk-page";
import { getDepartureDesk } from "@/lib/booking/get-departure-desk";
import { openContext } from "@/lib/context/open-context";
import { newId } from "@/lib/ids";
import { paths } from "@/lib/paths";
import { listProposals } from "@/lib/staff/list-proposals";
import { kindsOf, proposalRules } from "@/lib/staff/proposals";
import { proposeCancellingAction } from "./actions";

export const metadata: Metadata = { title: "Departure" };

type Props = { params: Promise<{ code: string }> };

export default async function Page({ params }: Props) {
  const { accountId } = await openDesk(paths.staffDepartures());
  const { code } = await params;
  const ctx = openContext("billing", accountId);
  const { role, ...departure } = await found(getDepartureDesk(ctx, { code }));
  const mayPropose = kindsOf(role).includes("departure_cancellation");
  const waiting = mayPropose ? (await listProposals(ctx)).find(({ ref }) => ref === code) : null;
  return (
    <DepartureDeskPage {...departure}>
      {mayPropose ? (
        <CancelDeparture
          {...departure}
          waiting={waiting ?? null}
          form={{
            ...{ id: newId(), reasons: proposalRules.departure_cancellation.reasons },
            action: proposeCancellingAction,
          }}
        />
      ) : null}
    </DepartureDeskPage>
  );
}
