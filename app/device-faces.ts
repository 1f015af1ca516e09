import { signedIn } from "@/app/signed-in";
import { listSessions } from "@/lib/account/list-sessions";
import { openContext } from "@/lib/context/open-context";
import { formatInstant } from "@/lib/dates";

/** The devices on which somebody is signed in, as a page shows them: this one is marked. */
export async function deviceFaces(accountId: string) {
  const [here, devices] = await Promise.all([
    signedIn(),
    listSessions(openContext("sign_in", accountId)),
  ]);
  return devices.map(({ sessionId, device, since, seen }) => ({
    ...{ sessionId, device, here: sessionId === here?.sessionId },
    since: formatInstant(since),
    seen: formatInstant(seen),
  }));
}
