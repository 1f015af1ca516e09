import { leaveOutOthers } from "@/lib/account/leave-out-others";
import { listMyPeople } from "@/lib/account/list-my-people";
import type { Context } from "@/lib/context/open-context";
import { emailIndex, findByEmail } from "@/lib/privacy/find-by-email";
import { readPerson } from "@/lib/privacy/read-person";

/**
 * Everybody that the holder of an account is to us, under `rights`: whom the account speaks for, and whoever wrote with its address,
 * which is shown to be the holder's. Copy and removal are of all of them, by account or by support (P43, P44).
 */
export async function listAllPeople(
  ctx: Context,
  { accountId }: { accountId: string },
): Promise<string[]> {
  const mine = (await listMyPeople(ctx, { accountId })).map(({ personId }) => personId);
  const known = await readPerson(ctx, { personIds: [accountId], groups: ["email"] });
  const email = known.get(accountId)?.email;
  const sharing = email === undefined ? [] : await findByEmail(ctx, { index: emailIndex(email) });
  return await leaveOutOthers(ctx, { personIds: [...mine, ...sharing], accountIds: [accountId] });
}
