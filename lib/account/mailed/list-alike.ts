import type { MailedKind } from "@/lib/account/account";
import type { OpenLink } from "@/lib/account/mailed/find-link";
import type { Context } from "@/lib/context/open-context";
import { sql } from "@/lib/db/sql";

// Each is tried with a password, which takes its time.
const most = 20;

/**
 * The good links of a kind that were asked for with the address of a link, this one first, then the newest. Who reads the mail of an
 * address has shown so by any of them: so nobody who asks in its holder's name, and takes the mails of an hour, keeps the holder out.
 * @param input.accountId only those of this account.
 */
export async function listAlike(
  ctx: Context,
  link: OpenLink,
  { kind, accountId = null }: { kind: MailedKind; accountId?: string | null },
): Promise<OpenLink[]> {
  return await ctx.db.$queryRaw<OpenLink[]>(sql`
    SELECT l.id, l.account_id AS "accountId", l.person_id AS "personId", l.email_index AS "emailIndex"
    FROM mailed_link l
    WHERE l.kind = ${kind} AND l.email_index = ${link.emailIndex} AND l.used_at IS NULL AND l.expires_at > now()
      AND l.account_id = coalesce(${accountId}::uuid, l.account_id)
    ORDER BY l.id = ${link.id}::uuid DESC, l.created_at DESC LIMIT ${most}`);
}
