import { type Role, roles } from "@/lib/auth/roles";
import { hashToken } from "@/lib/auth/token";
import type { Context } from "@/lib/context/open-context";
import { sql } from "@/lib/db/sql";

type Found = { accountId: string; role: Role; email: string };

/** The invitation that a link names, while it is open. */
export async function findInvitation(ctx: Context, token: string): Promise<Found | null> {
  const [row] = await ctx.db.$queryRaw<{ accountId: string; role: string; email: string }[]>(sql`
    SELECT i.account_id AS "accountId", i.role, e.email FROM invitation i JOIN employee e USING (account_id)
    WHERE i.token_hash = ${hashToken("invitation", token)} AND i.expires_at > now()`);
  const role = roles.find((known) => known === row?.role);
  return row && role ? { ...row, role } : null;
}
