import type { MailedKind } from "@/lib/account/account";
import { hashToken } from "@/lib/auth/token";
import type { Context } from "@/lib/context/open-context";
import { sql } from "@/lib/db/sql";

/** A link that is good: whose account it is about, and which address it has been mailed to. */
export type OpenLink = { id: string; accountId: string; emailIndex: Uint8Array<ArrayBuffer> };

/** What a token opens; null where it opens nothing, or no longer. Looking uses nothing up: mail programs look as well. */
export async function findLink(
  ctx: Context,
  input: { kind: MailedKind; token: string },
): Promise<OpenLink | null> {
  const [found] = await ctx.db.$queryRaw<OpenLink[]>(sql`
    SELECT id, account_id AS "accountId", email_index AS "emailIndex" FROM mailed_link
    WHERE token_hash = ${hashToken("mailed", input.token)} AND kind = ${input.kind} AND account_id IS NOT NULL
      AND used_at IS NULL AND expires_at > now()`);
  return found ?? null;
}
