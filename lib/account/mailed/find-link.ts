import type { MailedKind } from "@/lib/account/account";
import { hashToken } from "@/lib/auth/token";
import type { Context } from "@/lib/context/open-context";
import { sql } from "@/lib/db/sql";

/** A link that is good: whose account it is about, and who has the address that it was mailed to. */
export type OpenLink = {
  id: string;
  accountId: string;
  personId: string;
  emailIndex: Uint8Array<ArrayBuffer>;
};

/**
 * What a token opens; null where it opens nothing, or no longer: a password is not set anew by the mail of an address that is no
 * longer the account's. Looking uses nothing up: mail programs look as well.
 */
export async function findLink(
  ctx: Context,
  input: { kind: MailedKind; token: string },
): Promise<OpenLink | null> {
  const { kind, token } = input;
  const [found] = await ctx.db.$queryRaw<OpenLink[]>(sql`
    SELECT l.id, l.account_id AS "accountId", l.person_id AS "personId", l.email_index AS "emailIndex"
    FROM mailed_link l JOIN account a ON a.id = l.account_id
    WHERE l.token_hash = ${hashToken("mailed", token)} AND l.kind = ${kind} AND l.used_at IS NULL AND l.expires_at > now()
      AND (l.kind <> 'reset' OR a.email_index = l.email_index)`);
  return found ?? null;
}
