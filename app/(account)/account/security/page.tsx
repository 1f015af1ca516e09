import type { Metadata } from "next";
import { openAccount } from "@/app/(account)/open-account";
import { signedIn } from "@/app/signed-in";
import { DeviceList } from "@/components/account/device-list";
import { PageTitle } from "@/components/ui/page-title";
import { listSessions } from "@/lib/account/list-sessions";
import { openContext } from "@/lib/context/open-context";
import { formatInstant } from "@/lib/dates";
import { paths } from "@/lib/paths";
import { endSessionAction, endSessionsAction } from "./actions";

export const metadata: Metadata = { title: "Security" };

export default async function Page() {
  const accountId = await openAccount(paths.accountSecurity());
  const here = await signedIn();
  const devices = await listSessions(openContext("sign_in", accountId));
  return (
    <>
      <PageTitle title="Security">
        <p>Where you are signed in. What you do not know, sign out.</p>
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
