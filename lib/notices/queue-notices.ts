import type { Context } from "@/lib/context/open-context";
import { sql } from "@/lib/db/sql";
import { env } from "@/lib/env";
import { newId } from "@/lib/ids";
import type { NewNotice } from "@/lib/notices/notices";

/** Puts notices into the outbox, in the caller's transaction: they are sent if and only if that commits (rule 104). */
export async function queueNotices(ctx: Context, notices: readonly NewNotice[]): Promise<void> {
  if (notices.length === 0) return;
  const host = new URL(env.APP_URL).hostname;
  const rows = notices.map(({ kind, subjectId, event, personId, channels = [] }) => {
    const id = newId();
    const named = { id, attempt_id: newId(), message_id: `${id}@${host}` };
    return { ...named, kind, subject_id: subjectId, event, person_id: personId, channels };
  });
  await ctx.db.$executeRaw(sql`
    WITH given AS (
      SELECT * FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
        AS n(id uuid, attempt_id uuid, message_id text, kind text, subject_id uuid, event text, person_id uuid, channels text[])
    ), queued AS (
      INSERT INTO notice (id, kind, subject_id, event, person_id, channels)
      SELECT id, kind, subject_id, event, person_id, channels FROM given
      ON CONFLICT DO NOTHING RETURNING id
    ), attempt AS (
      INSERT INTO delivery_attempt (id, notice_id, channel, status, message_id)
      SELECT attempt_id, id, 'email', 'queued', message_id FROM given JOIN queued USING (id)
    )
    INSERT INTO outbox_event (kind, payload)
    SELECT 'notice.queued', jsonb_build_object('noticeId', id) FROM queued`);
}
