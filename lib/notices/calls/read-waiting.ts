import { clock } from "@/lib/clock";
import type { Context } from "@/lib/context/open-context";
import { emptySql, sql } from "@/lib/db/sql";
import { callRules, restsUntil } from "@/lib/notices/calls/call-rules";
import { nextStretch } from "@/lib/notices/calls/decent-hours";
import { noticeName } from "@/lib/notices/notice-names";
import type { CallOutcome, WaitingCall } from "@/lib/notices/schema";

type Row = {
  attemptId: string;
  personId: string;
  kind: string;
  since: Date;
  ways: number;
  zones: string[];
  unanswered: number;
  outcome: CallOutcome | null;
  againAt: Date | null;
  talkedAt: Date | null;
  seventhAt: Date | null;
  takenBy: string | null;
};

const most = 500;

/** The calls that wait, or the one of an attempt, each with the next hours in which it may be made (rule 101). */
export async function readWaiting(ctx: Context, attemptId?: string): Promise<WaitingCall[]> {
  const now = clock.now();
  const rows = await ctx.db.$queryRaw<Row[]>(sql`
    SELECT s.attempt_id AS "attemptId", s.person_id AS "personId", n.kind, n.created_at AS since, s.zones,
      (SELECT count(*)::int FROM delivery_attempt o WHERE o.notice_id = n.id) AS ways,
      (SELECT count(*)::int FROM phone_call c WHERE c.attempt_id = s.attempt_id AND c.outcome = 'no_answer') AS unanswered,
      last.outcome, last.again_at AS "againAt",
      (SELECT max(c.at) FROM phone_call c WHERE c.person_id = s.person_id AND c.outcome IN ('reached', 'call_back')) AS "talkedAt",
      (SELECT c.at FROM phone_call c WHERE c.person_id = s.person_id ORDER BY c.at DESC OFFSET ${callRules.mostInDays - 1} LIMIT 1) AS "seventhAt",
      (SELECT o.taken_by FROM call_script o WHERE o.person_id = s.person_id AND o.taken_until > ${now} LIMIT 1) AS "takenBy"
    FROM call_script s JOIN delivery_attempt a ON a.id = s.attempt_id AND a.status = 'queued' JOIN notice n ON n.id = a.notice_id
    LEFT JOIN LATERAL (SELECT c.outcome, c.again_at FROM phone_call c WHERE c.attempt_id = s.attempt_id ORDER BY c.at DESC LIMIT 1) last ON true
    WHERE true ${attemptId ? sql`AND s.attempt_id = ${attemptId}::uuid` : emptySql}
    ORDER BY n.created_at, s.attempt_id LIMIT ${most}`);
  return rows.map((row) => waitingOf(row, { now, actor: ctx.actor }));
}

function waitingOf(row: Row, { now, actor }: { now: Date; actor: string }): WaitingCall {
  const { attemptId, personId, kind, since, ways, unanswered, outcome, takenBy } = row;
  const rest = restsUntil(row);
  const { from, until } = nextStretch(row.zones, rest > now ? rest : now);
  return {
    ...{ attemptId, personId, about: noticeName(kind), since, unanswered, from, until },
    why: ways > 1 ? "last" : "chosen",
    lastOutcome: outcome,
    taken: takenBy ? byWhom(takenBy, actor) : null,
  };
}

function byWhom(takenBy: string, actor: string): "own" | "colleague" {
  return takenBy === actor ? "own" : "colleague";
}
