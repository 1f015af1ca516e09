import type { Context } from "@/lib/context/open-context";
import { sql } from "@/lib/db/sql";
import { idOf } from "@/lib/ids";
import { queueNotice } from "@/lib/notices/queue-notice";

const most = 3;
const hour = 3_600_000;

type Link = {
  index: string;
  personId: string;
  at: Date;
  /** Whether the address has an account already, and how many registrations with it came within an hour, this one too. */
  taken: boolean;
  lately: bigint;
};

/**
 * Writes to the address that a new account was opened with: how to show that it is its holder's, or, where that has been done
 * before, that there is an account. Three times an hour at most, however often somebody types it. Run by the worker, so that
 * who registers cannot tell by the time which of the two it was.
 */
export async function answerRegistration(ctx: Context, input: { linkId: string }): Promise<void> {
  await ctx.transaction(async (inner) => {
    const [link] = await inner.db.$queryRaw<Link[]>(sql`
      SELECT encode(l.email_index, 'hex') AS index, l.person_id AS "personId", l.created_at AS at,
        EXISTS (SELECT FROM account a WHERE a.email_index = l.email_index AND a.id <> l.account_id) AS taken,
        (SELECT count(*) FROM mailed_link o WHERE o.email_index = l.email_index AND o.kind = 'verify'
           AND o.created_at > l.created_at - interval '1 hour' AND o.created_at <= l.created_at) AS lately
      FROM mailed_link l WHERE l.id = ${input.linkId}::uuid AND l.kind = 'verify'`);
    if (!link || link.lately > most) return;
    const { index, personId, at, taken } = link;
    if (!taken)
      return await queueNotice(inner, {
        ...{ kind: "verify_address", subjectId: input.linkId, event: "registered", personId },
      });
    const subjectId = idOf(`account ${index} ${Math.floor(at.getTime() / hour)}`);
    await queueNotice(inner, { kind: "account_exists", subjectId, event: "registered", personId });
  });
}
