import { clock } from "@/lib/clock";
import type { Context } from "@/lib/context/open-context";
import { sql } from "@/lib/db/sql";

// As long as the attempts of one job reach (lib/jobs/queues.ts): until then it is tried anyway.
const hours = 24;

/**
 * Has mail sent that still waits after a day, under `notices`: the attempts of its job are used up, or it was lost with a queue. Once
 * a day, so that an outage of several days ends with each mail sent, and once. @returns how many there were.
 */
export async function takeUpMail(ctx: Context): Promise<number> {
  const before = new Date(clock.now().getTime() - hours * 3_600_000);
  return await ctx.db.$executeRaw(sql`
    INSERT INTO outbox_event (kind, payload)
    SELECT 'notice.queued', jsonb_build_object('noticeId', n.id)
    FROM delivery_attempt a JOIN notice n ON n.id = a.notice_id
    WHERE a.status = 'queued' AND n.created_at < ${before}`);
}
