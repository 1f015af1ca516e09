import { clock } from "@/lib/clock";
import type { Context } from "@/lib/context/open-context";
import { sql } from "@/lib/db/sql";
import { faxRules } from "@/lib/notices/fax/fax-rules";

/**
 * Has faxes sent again whose next try has come, under `notices`, and counts as taken those of which the gateway has said nothing for a day:
 * nobody gets one twice because a gateway is silent. Again it finds nothing.
 */
export async function takeUpFaxes(ctx: Context): Promise<void> {
  const now = clock.now();
  const silent = new Date(now.getTime() - faxRules.hoursForAnswer * 3_600_000);
  await ctx.db.$executeRaw(sql`
    INSERT INTO outbox_event (kind, payload)
    SELECT 'notice.queued', jsonb_build_object('noticeId', a.notice_id) FROM delivery_attempt a
    WHERE a.channel = 'fax' AND a.status = 'queued' AND ${now} >= (
      SELECT s.again_at FROM fax_sending s WHERE s.attempt_id = a.id ORDER BY s.seq DESC LIMIT 1)`);
  await ctx.db.$executeRaw(sql`
    UPDATE delivery_attempt a SET status = 'accepted', answer = 'taken by the gateway', accepted_at = s.sent_at FROM fax_sending s
    WHERE s.attempt_id = a.id AND a.channel = 'fax' AND a.status = 'queued' AND s.outcome IS NULL AND s.sent_at < ${silent}`);
}
