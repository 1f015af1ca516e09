import { leaveOutOthers } from "@/lib/account/leave-out-others";
import { withAccounts } from "@/lib/account/with-accounts";
import type { Context } from "@/lib/context/open-context";
import { sql } from "@/lib/db/sql";
import { emailIndex, findByEmail } from "@/lib/privacy/find-by-email";
import { readPerson } from "@/lib/privacy/read-person";
import { findRequest } from "@/lib/support/request/find-request";

/**
 * Takes it as proven that whoever has the link reads the mail of the address, and so is each of the people whom we know by it and for
 * whom no other account speaks, under `rights` (P44). Said once: later it changes nothing. Opening the link says nothing yet.
 * @throws DomainError not_found.
 */
export async function proveByLink(
  ctx: Context,
  input: { requestToken: string },
): Promise<{ requestToken: string }> {
  const { requestToken } = input;
  await ctx.transaction(async (inner) => {
    const { id, personId, how } = await findRequest(inner, requestToken);
    if (how !== null) return;
    const known = await readPerson(inner, { personIds: [personId], groups: ["email"] });
    const email = known.get(personId)?.email ?? "";
    const found = await findByEmail(inner, { index: emailIndex(email) });
    const theirs = await leaveOutOthers(inner, { personIds: found, accountIds: found });
    const { personIds: people } = await withAccounts(inner, { personIds: theirs });
    await inner.db.$executeRaw(sql`
      INSERT INTO support_proof (request_id, how, people) VALUES (${id}::uuid, 'link', ${people}::uuid[])
      ON CONFLICT DO NOTHING`);
  });
  return { requestToken };
}
