import { listAllPeople } from "@/lib/account/list-all-people";
import type { Context } from "@/lib/context/open-context";
import { sql } from "@/lib/db/sql";

/**
 * People, and where one of them has an account everybody that its holder is to us, under `rights`: so that asking by support is about
 * the same people as asking on the account page (P44).
 * @returns the account, where there is one that is open.
 */
export async function withAccounts(
  ctx: Context,
  { personIds }: { personIds: readonly string[] },
): Promise<{ personIds: string[]; accountId: string | null }> {
  const [account] = await ctx.db.$queryRaw<{ id: string }[]>(sql`
    SELECT id FROM account WHERE id = ANY(${personIds}::uuid[]) AND role IS NULL AND status IN ('active', 'closing')`);
  if (!account) return { personIds: [...personIds], accountId: null };
  const all = await listAllPeople(ctx, { accountId: account.id });
  return { personIds: [...new Set([...personIds, ...all])].sort(), accountId: account.id };
}
