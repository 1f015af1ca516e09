import type { MailedKind } from "@/lib/account/account";
import type { Context } from "@/lib/context/open-context";
import { sql } from "@/lib/db/sql";
import { countQueued } from "@/lib/notices/count-queued";

/** So many mails of a kind go to one address within an hour, whoever asks for them; of one sender fewer (`limitMails`). */
const mostAnHour = 6;

/** The notice that carries a link, by what the link is for. */
export const noticeOf = {
  verify: "verify_address",
  email: "new_address",
  reset: "password_reset",
} as const satisfies Record<MailedKind, string>;

/**
 * Whether a link may be mailed to the address that it was asked for with. What was asked for and not mailed does not count: so
 * whoever gets none has others that are still good, as each is for an hour or longer. In the caller's transaction, which has the
 * address to itself from then on: of two that ask, the second sees what the first mailed.
 */
export async function mayMail(
  ctx: Context,
  { linkId, kind }: { linkId: string; kind: MailedKind },
): Promise<boolean> {
  await ctx.db.$queryRaw(sql`
    SELECT pg_advisory_xact_lock(7274007, hashtext(encode(email_index, 'hex')))::text AS locked
    FROM mailed_link WHERE id = ${linkId}::uuid`);
  const lately = await ctx.db.$queryRaw<{ id: string }[]>(sql`
    SELECT o.id FROM mailed_link l JOIN mailed_link o USING (email_index, kind)
    WHERE l.id = ${linkId}::uuid AND o.id <> l.id AND o.created_at > l.created_at - interval '1 hour'`);
  const subjectIds = lately.map(({ id }) => id);
  return (await countQueued(ctx, { kind: noticeOf[kind], subjectIds })) < mostAnHour;
}
