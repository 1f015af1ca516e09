import type { Context } from "@/lib/context/open-context";
import { sql } from "@/lib/db/sql";
import type { NewNotice } from "@/lib/notices/notices";
import { queueNotices } from "@/lib/notices/queue-notices";

/**
 * Writes to every active employee about every campaign that they have not read yet, once (P36): within the hour after a version
 * was published, a quarter began, or somebody came. Of campaigns before somebody came only the newest is theirs.
 */
export async function remindEmployees(ctx: Context): Promise<void> {
  await ctx.transaction(async (inner) => {
    const due = await inner.db.$queryRaw<{ accountId: string; campaignId: string }[]>(sql`
      SELECT a.id AS "accountId", c.id AS "campaignId"
      FROM account a CROSS JOIN training_campaign c
      WHERE a.role IS NOT NULL AND a.status = 'active'
        AND (EXISTS (SELECT 1 FROM training_acknowledgement r WHERE r.account_id = a.id)
          OR NOT EXISTS (SELECT 1 FROM training_campaign later WHERE (later.tx, later.id) > (c.tx, c.id)))
        AND NOT EXISTS (SELECT 1 FROM training_acknowledgement r JOIN training_campaign done ON done.id = r.campaign_id
          WHERE r.account_id = a.id AND (done.tx, done.id) >= (c.tx, c.id))
        AND NOT EXISTS (SELECT 1 FROM notice n
          WHERE n.kind = 'training_due' AND n.subject_id = a.id AND n.event = c.id::text)`);
    await queueNotices(
      inner,
      due.map(
        ({ accountId, campaignId }): NewNotice => ({
          ...{ kind: "training_due", subjectId: accountId, event: campaignId, personId: null },
        }),
      ),
    );
  });
}
