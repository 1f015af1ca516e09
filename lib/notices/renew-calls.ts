import { clock } from "@/lib/clock";
import type { Context } from "@/lib/context/open-context";
import { sql } from "@/lib/db/sql";
import { dropScripts } from "@/lib/notices/calls/keep-script";

const hours = 1;

/**
 * Has what waits to be said on the phone written anew once an hour, under `notices`, so that nobody is called about what was paid since (rule
 * 94), and takes away what there is no call for any more.
 */
export async function renewCalls(ctx: Context): Promise<void> {
  await dropScripts(ctx);
  const before = new Date(clock.now().getTime() - hours * 3_600_000);
  await ctx.db.$executeRaw(sql`
    INSERT INTO outbox_event (kind, payload)
    SELECT 'notice.queued', jsonb_build_object('noticeId', a.notice_id)
    FROM call_script s JOIN delivery_attempt a ON a.id = s.attempt_id WHERE s.written_at <= ${before}`);
}
