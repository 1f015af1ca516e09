import type { Context } from "@/lib/context/open-context";
import { linkToken } from "@/lib/crypto/link-token";
import { formatInstant } from "@/lib/dates";
import { env } from "@/lib/env";
import { paths } from "@/lib/paths";
import { getPolicy } from "@/lib/privacy/get-policy";
import { readPerson } from "@/lib/privacy/read-person";
import { linkDays, type Wish } from "@/lib/support/support";

const day = 86_400_000;

/** What every mail about a request needs: where it goes, and where it leads; null once there is nobody to write to. Under `notices`. */
export async function letterOf(ctx: Context, requestId: string) {
  const request = await ctx.db.supportRequest.findUnique({ where: { id: requestId } });
  if (!request) return null;
  const { personId, linkEpoch, askedAt } = request;
  const known = await readPerson(ctx, { personIds: [personId], groups: ["email"] });
  const address = known.get(personId)?.email;
  if (address === undefined) return null;
  const { number } = (await getPolicy(ctx)).version;
  const token = linkToken("support", requestId, linkEpoch);
  return {
    address,
    // The database knows no other (its CHECK says so).
    wish: request.wish as Wish,
    until: formatInstant(new Date(askedAt.getTime() + linkDays * day)),
    requestUrl: `${env.APP_URL}${paths.supportRequest(token)}`,
    sender: {
      ...{ appUrl: env.APP_URL, supportUrl: `${env.APP_URL}${paths.support()}` },
      ...{ policyUrl: `${env.APP_URL}${paths.policyVersion(number)}`, policyVersion: number },
    },
  };
}
