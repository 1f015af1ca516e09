import type { Metadata } from "next";
import { openDesk } from "@/app/(staff)/open-desk";
import { deviceFaces } from "@/app/device-faces";
import { DeviceList } from "@/components/account/device-list";
import { PageTitle } from "@/components/ui/page-title";
import { countRecoveryCodes } from "@/lib/account/count-recovery-codes";
import { openContext } from "@/lib/context/open-context";
import { paths } from "@/lib/paths";
import { endSessionAction, endSessionsAction } from "./actions";

export const metadata: Metadata = { title: "Your devices" };

export default async function Page() {
  const { accountId } = await openDesk(paths.staffDevices());
  const [devices, codes] = await Promise.all([
    deviceFaces(accountId),
    countRecoveryCodes(openContext("sign_in", accountId)),
  ]);
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
      <div className="wrap">
        <DeviceList devices={devices} endOne={endSessionAction} endAll={endSessionsAction} />
      </div>
    </>
  );
}
