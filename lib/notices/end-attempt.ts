import { clock } from "@/lib/clock";
import { callAttention } from "@/lib/context/call-attention";
import type { Context } from "@/lib/context/open-context";
import { sql } from "@/lib/db/sql";
import { type Failure, matters, mayFollow } from "@/lib/notices/delivery/attempts";
import { goOn } from "@/lib/notices/delivery/go-on";
import { suspendAddress } from "@/lib/notices/delivery/suspend-address";
import { kindOf, noticeKinds } from "@/lib/notices/notices";

type End = {
  attemptId: string;
  status: Failure;
  /** In words of ours, without an address. */
  detail: string;
};

type Row = { id: string; kind: string; personId: string | null; channels: string[] };

/**
 * Ends an attempt that has reached nobody: once, and in whatever order it is heard of (rule 103). A letter that came back suspends its
 * address; a person is told; and what is about money goes on by the next way (rules 104, 106, P41).
 * @returns whether it changed anything.
 */
export async function endAttempt(ctx: Context, end: End): Promise<boolean> {
  const { attemptId, status, detail } = end;
  return await ctx.transaction(async (inner) => {
    const [notice] = await inner.db.$queryRaw<Row[]>(sql`
      UPDATE delivery_attempt a SET status = ${status}, answer = ${detail}, ended_at = ${clock.now()} FROM notice n
      WHERE a.id = ${attemptId}::uuid AND n.id = a.notice_id AND a.status = ANY(${[...mayFollow[status]]}::text[])
      RETURNING n.id, n.kind, n.person_id AS "personId", n.channels`);
    if (!notice) return false;
    // Of a number that somebody called there is no hash: nobody but them has seen it.
    if (status === "returned" || status === "wrong_number") await suspendAddress(inner, attemptId);
    const matter = matters[status];
    // What an alert is about stays open whether or not the operator's mailbox takes it, and an alert about an alert never ends.
    if (matter && noticeKinds[kindOf(notice.kind)].class !== "operator")
      await callAttention(inner, { kind: matter, subjectId: notice.id, detail: notice.kind });
    await goOn(inner, notice);
    return true;
  });
}
