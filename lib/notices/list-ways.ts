import type { Context } from "@/lib/context/open-context";
import { sql } from "@/lib/db/sql";
import type { NoticeKind } from "@/lib/notices/notices";

const channelWords: Readonly<Record<string, string>> = {
  email: "Email",
  post: "Letter",
  fax: "Fax",
  phone: "Call",
};

/** What became of an attempt, to whoever asks whether it arrived: that it was taken is not that it is there (rule 103). */
const statusWords: Readonly<Record<string, string>> = {
  queued: "on its way",
  accepted: "sent",
  delivered: "arrived",
  bounced: "came back",
  returned: "came back",
  refused: "refused",
  failed: "no address",
  no_answer: "not answered",
  wrong_number: "wrong number",
  declined: "no more wanted",
  stopped: "not said any more",
};

/**
 * By which ways notices about some subjects went and what became of each, in words, in the order in which they were tried: "Email came
 * back, Letter sent". The caller has asked who may know.
 */
export async function listWays(
  ctx: Context,
  input: { kinds: readonly NoticeKind[]; subjectIds: readonly string[] },
): Promise<Map<string, string>> {
  const rows = await ctx.db.$queryRaw<{ subjectId: string; channel: string; status: string }[]>(sql`
    SELECT n.subject_id AS "subjectId", a.channel, a.status FROM notice n JOIN delivery_attempt a ON a.notice_id = n.id
    WHERE n.kind = ANY(${[...input.kinds]}) AND n.subject_id = ANY(${[...input.subjectIds]}::uuid[])
    ORDER BY n.created_at, a.status = 'queued', a.accepted_at NULLS FIRST, a.id`);
  const bySubject = Map.groupBy(rows, ({ subjectId }) => subjectId);
  return new Map([...bySubject].map(([subject, ways]) => [subject, ways.map(wayWords).join(", ")]));
}

function wayWords({ channel, status }: { channel: string; status: string }): string {
  return `${channelWords[channel] ?? channel} ${statusWords[status] ?? status}`;
}
