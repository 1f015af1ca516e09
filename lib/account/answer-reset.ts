import { mayMail, noticeOf } from "@/lib/account/mailed/may-mail";
import type { Context } from "@/lib/context/open-context";
import { sql } from "@/lib/db/sql";
import { queueNotice } from "@/lib/notices/queue-notice";

/**
 * Mails the link for a new password to the customer whose address was typed; where there is none, of what was typed nothing is kept.
 * An employee is invited anew instead. A few times an hour at most.
 */
export async function answerReset(ctx: Context, input: { linkId: string }): Promise<void> {
  const { linkId } = input;
  await ctx.transaction(async (inner) => {
    const may = await mayMail(inner, { linkId, kind: "reset" });
    const [found] = await inner.db.$queryRaw<{ accountId: string }[]>(sql`
      UPDATE mailed_link l SET account_id = a.id, person_id = a.id FROM account a
      WHERE l.id = ${linkId}::uuid AND l.kind = 'reset' AND a.email_index = l.email_index AND a.role IS NULL
        AND a.status IN ('active', 'closing') AND ${may}
      RETURNING a.id AS "accountId"`);
    if (!found)
      return void (await inner.db.mailedLink.deleteMany({
        where: { id: linkId, accountId: null },
      }));
    await queueNotice(inner, {
      ...{ kind: noticeOf.reset, subjectId: linkId, event: "requested" },
      personId: found.accountId,
    });
  });
}
