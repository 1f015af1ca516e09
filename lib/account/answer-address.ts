import { mayMail, noticeOf } from "@/lib/account/mailed/may-mail";
import type { Context } from "@/lib/context/open-context";
import { sql } from "@/lib/db/sql";
import { idOf } from "@/lib/ids";
import { queueNotice } from "@/lib/notices/queue-notice";

const hour = 3_600_000;

type Link = {
  kind: "verify" | "email";
  index: string;
  personId: string;
  at: Date;
  /** Whether the address is another account's. */
  taken: boolean;
};

/**
 * Writes to an address that somebody wants for an account, a new one or their own: how to show that it is theirs, or, where it is
 * another account's, that there is one. A few times an hour at most, however often somebody types it. Run by the worker, so that
 * who types it cannot tell by the time which of the two it was.
 */
export async function answerAddress(ctx: Context, input: { linkId: string }): Promise<void> {
  const { linkId } = input;
  await ctx.transaction(async (inner) => {
    const [link] = await inner.db.$queryRaw<Link[]>(sql`
      SELECT l.kind, encode(l.email_index, 'hex') AS index, l.person_id AS "personId", l.created_at AS at,
        EXISTS (SELECT FROM account a WHERE a.email_index = l.email_index AND a.id <> l.account_id) AS taken
      FROM mailed_link l WHERE l.id = ${linkId}::uuid AND l.kind IN ('verify', 'email')`);
    if (!link || !(await mayMail(inner, { linkId, kind: link.kind }))) return;
    const { kind, index, personId, at, taken } = link;
    const about = { event: "typed", personId };
    if (!taken)
      return await queueNotice(inner, { kind: noticeOf[kind], subjectId: linkId, ...about });
    const subjectId = idOf(`account ${index} ${Math.floor(at.getTime() / hour)}`);
    await queueNotice(inner, { kind: "account_exists", subjectId, ...about });
  });
}
