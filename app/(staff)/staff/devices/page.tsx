import type { Metadata } from "next";
import { openDesk } from "@/app/(staff)/open-desk";
import { signedIn } from "@/app/signed-in";
import { DeviceList } from "@/components/account/device-list";
import { PageTitle } from "@/components/ui/page-title";
import { countRecoveryCodes } from "@/lib/account/count-recovery-codes";
import { listSessions } from "@/lib/account/list-sessions";
import { openContext } from "@/lib/context/open-context";
import { formatInstant } from "@/lib/dates";
import { paths } from "@/lib/paths";
import { endSessionAction, endSessionsAction } from "./actions";

export const metadata: Metadata = { title: "Your devices" };

export default async function Page() {
  const { accountId } = await openDesk(paths.staffDevices());
  const here = await signedIn();
  const ctx = openContext("sign_in", accountId);
  const [devices, codes] = await Promise.all([listSessions(ctx), countRecoveryCodes(ctx)]);
  return (
    <>
      <PageTitle title="Your devices">
        <p>
          You are signed in here. An hour without a click signs a device out, and a day does in any
          case.
        </p>
        <p className="mt-3 text-base">
          Recovery codes left: {codes}. When they run out, ask for another invitation before you
          need one.
        </p>
      </PageTitle>
      <DeviceList
        devices={devices.map(({ sessionId, device, since, seen }) => ({
          ...{ sessionId, device, here: sessionId === here?.sessionId },
          since: formatInstant(since),
          seen: formatInstant(seen),
        }))}
        endOne={endSessionAction}
        endAll={endSessionsAction}
      />
    </>
  );
}
