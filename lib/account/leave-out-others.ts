import type { Context } from "@/lib/context/open-context";
import { sql } from "@/lib/db/sql";

/**
 * People who are there and for whom no account speaks but these, under `rights`: an address that somebody typed at a checkout or in
 * another account does not make its reader the person whom it was typed for.
 */
export async function leaveOutOthers(
  ctx: Context,
  { personIds, accountIds }: { personIds: readonly string[]; accountIds: readonly string[] },
): Promise<string[]> {
  const rows = await ctx.db.$queryRaw<{ id: string }[]>(sql`
    SELECT p.id FROM person p WHERE p.id = ANY(${personIds}::uuid[]) AND p.erased_at IS NULL
      AND NOT EXISTS (SELECT FROM account a WHERE a.id = p.id AND a.id <> ALL(${accountIds}::uuid[]))
      AND NOT EXISTS (SELECT FROM account_person s WHERE s.person_id = p.id AND s.account_id <> ALL(${accountIds}::uuid[]))
    ORDER BY p.id`);
  return rows.map(({ id }) => id);
}
