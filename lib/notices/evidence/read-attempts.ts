import type { Context } from "@/lib/context/open-context";
import { sql } from "@/lib/db/sql";
import type { CallOutcome } from "@/lib/notices/schema";

/** An attempt with all that is on record of it. */
export type AttemptRow = {
  noticeId: string;
  channel: string;
  status: string;
  answer: string | null;
  begunAt: Date;
  acceptedAt: Date | null;
  /** When it was known that it has reached nobody. */
  endedAt: Date | null;
  /** Of the hash of its address: the first of its signs. */
  mark: string | null;
  reports: { at: string; kind: string; code: string | null }[];
  calls: { at: string; outcome: CallOutcome; againAt: string | null }[];
  faxes: { seq: number; sentAt: string | null }[];
  letter: string | null;
  batchId: string | null;
  batchMadeAt: Date | null;
  printedAt: Date | null;
};

/** The attempts of some notices, in the order in which they were begun. */
export async function readAttempts(
  ctx: Context,
  { noticeIds }: { noticeIds: readonly string[] },
): Promise<AttemptRow[]> {
  return await ctx.db.$queryRaw<AttemptRow[]>(sql`
    SELECT a.notice_id AS "noticeId", a.channel, a.status, a.answer, a.begun_at AS "begunAt", a.accepted_at AS "acceptedAt", a.ended_at AS "endedAt",
      upper(left(encode(a.address_hash, 'hex'), 4)) AS mark,
      (SELECT coalesce(jsonb_agg(jsonb_build_object('at', r.noted_at, 'kind', r.kind, 'code', r.code) ORDER BY r.id), '[]')
       FROM delivery_report r WHERE r.attempt_id = a.id) AS reports,
      (SELECT coalesce(jsonb_agg(jsonb_build_object('at', c.at, 'outcome', c.outcome, 'againAt', c.again_at) ORDER BY c.at), '[]')
       FROM phone_call c WHERE c.attempt_id = a.id) AS calls,
      (SELECT coalesce(jsonb_agg(jsonb_build_object('seq', f.seq, 'sentAt', f.sent_at) ORDER BY f.seq), '[]')
       FROM fax_sending f WHERE f.attempt_id = a.id) AS faxes,
      l.number AS letter, b.id AS "batchId", b.made_at AS "batchMadeAt", b.printed_at AS "printedAt"
    FROM delivery_attempt a LEFT JOIN letter l ON l.attempt_id = a.id LEFT JOIN letter_batch b ON b.id = l.batch_id
    WHERE a.notice_id = ANY(${[...noticeIds]}::uuid[]) ORDER BY a.begun_at, a.id`);
}
