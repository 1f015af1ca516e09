import { requireRole } from "@/lib/auth/require-role";
import type { Context } from "@/lib/context/open-context";
import { sql } from "@/lib/db/sql";
import { proofsOf } from "@/lib/notices/evidence/proofs-of";
import type { AttemptRow } from "@/lib/notices/evidence/read-attempts";
import { readAttempts } from "@/lib/notices/evidence/read-attempts";
import { stateWords, wayWords } from "@/lib/notices/evidence/words";
import { noticeName } from "@/lib/notices/notice-names";
import type { NoticeEvidence, NoticeSubject, TriedWay } from "@/lib/notices/schema";

type Row = { id: string; kind: string; queuedAt: Date };

/**
 * What was told about some things, by which ways, and what shows that it arrived or did not, the oldest first, under `billing` (rule 103,
 * P41): to which kind of address, and to which one of those by a mark, but never the address.
 * @throws DomainError not_found for a role that may not.
 */
export async function listEvidence(
  ctx: Context,
  input: { subjects: readonly NoticeSubject[] },
): Promise<NoticeEvidence[]> {
  await requireRole(ctx, ["billing_clerk"]);
  const notices = await ctx.db.$queryRaw<Row[]>(sql`
    SELECT DISTINCT n.id, n.kind, n.created_at AS "queuedAt" FROM notice n
      JOIN jsonb_to_recordset(${JSON.stringify(input.subjects)}::jsonb) AS s (kind text, "subjectId" uuid, event text)
        ON n.kind = s.kind AND n.subject_id = s."subjectId" AND n.event = coalesce(s.event, n.event)
    ORDER BY n.created_at, n.id`);
  const attempts = await readAttempts(ctx, { noticeIds: notices.map(({ id }) => id) });
  return notices.map(({ id, kind, queuedAt }) => ({
    ...{ id, name: noticeName(kind), queuedAt },
    ways: attempts.filter(({ noticeId }) => noticeId === id).map(wayOf),
  }));
}

function wayOf(attempt: AttemptRow): TriedWay {
  const { channel, status, mark } = attempt;
  return {
    ...{ way: wayWords[channel] ?? channel, mark, state: stateWords(channel, status) },
    arrived: status === "delivered",
    proofs: proofsOf(attempt),
  };
}
