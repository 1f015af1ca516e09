import type { Context } from "@/lib/context/open-context";
import { sql } from "@/lib/db/sql";
import { env } from "@/lib/env";
import { newId } from "@/lib/ids";
import type { OperatorKind, PersonKind } from "@/lib/notices/notices";

type NewNotice = {
  subjectId: string;
  /** What happened: the same event about the same subject is told once, however often it is heard of. */
  event: string;
} & ({ kind: PersonKind; personId: string } | { kind: OperatorKind; personId: null });

/** Puts a notice into the outbox, in the caller's transaction: it is sent if and only if that commits (rule 104). */
export async function queueNotice(ctx: Context, notice: NewNotice): Promise<void> {
  const id = newId();
  const messageId = `${id}@${new URL(env.APP_URL).hostname}`;
  await ctx.db.$executeRaw(sql`
    WITH queued AS (
      INSERT INTO notice (id, kind, subject_id, event, person_id)
      VALUES (${id}::uuid, ${notice.kind}, ${notice.subjectId}::uuid, ${notice.event}, ${notice.personId}::uuid)
      ON CONFLICT DO NOTHING RETURNING id
    ), attempt AS (
      INSERT INTO delivery_attempt (id, notice_id, channel, status, message_id)
      SELECT ${newId()}::uuid, id, 'email', 'queued', ${messageId} FROM queued
    )
    INSERT INTO outbox_event (kind, payload)
    SELECT 'notice.queued', jsonb_build_object('noticeId', id) FROM queued`);
}
