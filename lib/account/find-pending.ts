import type { Context } from "@/lib/context/open-context";
import { sql } from "@/lib/db/sql";

/** A sign-in that waits for its code. */
export type Pending = { id: string; accountId: string };

/** The sign-in of which the password was right and the code is still to come; null when there is none, or its time is over. */
export async function findPending(
  ctx: Context,
  input: { session: Uint8Array | null },
): Promise<Pending | null> {
  if (!input.session) return null;
  const [pending] = await ctx.db.$queryRaw<Pending[]>(sql`
    SELECT s.id, s.account_id AS "accountId" FROM session s JOIN account a ON a.id = s.account_id
    WHERE s.token_hash = ${input.session} AND s.passed_at IS NULL AND s.ends_at > now() AND a.status = 'active'`);
  return pending ?? null;
}
