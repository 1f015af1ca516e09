import { listMyPeople } from "@/lib/account/list-my-people";
import type { Context } from "@/lib/context/open-context";
import { sql } from "@/lib/db/sql";
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
  const rows = await ctx.db.$queryRaw<{ id: string }[]>(sql`
    SELECT p.id FROM person p WHERE p.id = ANY(${[...mine, ...sharing]}::uuid[]) AND p.erased_at IS NULL
      AND NOT EXISTS (SELECT FROM account a WHERE a.id = p.id AND a.id <> ${accountId}::uuid)
      AND NOT EXISTS (SELECT FROM account_person s WHERE s.person_id = p.id AND s.account_id <> ${accountId}::uuid)
    ORDER BY p.id`);
  return rows.map(({ id }) => id);
}
