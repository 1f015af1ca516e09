import type { Context } from "@/lib/context/open-context";
import { sql } from "@/lib/db/sql";

/** The open account that surely speaks for a person; null where there is none. */
export async function findSpeaker(
  ctx: Context,
  { personId }: { personId: string },
): Promise<string | null> {
  const [account] = await ctx.db.$queryRaw<{ id: string }[]>(sql`
    SELECT a.id FROM account_person s JOIN account a ON a.id = s.account_id
    WHERE s.person_id = ${personId}::uuid AND s.how <> 'address' AND a.status = 'active'`);
  return account?.id ?? null;
}
