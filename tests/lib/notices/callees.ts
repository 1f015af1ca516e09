import { afterEach } from "vitest";
import { clock } from "@/lib/clock";
import { newId } from "@/lib/ids";
import { listCalls } from "@/lib/notices/list-calls";
import { queueNotice } from "@/lib/notices/queue-notice";
import { recordCall } from "@/lib/notices/record-call";
import type { CallOutcome } from "@/lib/notices/schema";
import { useBills } from "@/tests/lib/notices/bills";

export const realNow = clock.now;

/** It is noon in New York, so many days from tomorrow: whatever the time is now, the database has written down all else before. */
export function noon(days = 0) {
  const day = new Date(realNow().getTime() + (days + 1) * 86_400_000).toISOString().slice(0, 10);
  clock.now = () => new Date(`${day}T17:00:00Z`);
}

/** Bills that are told by phone, and clerks who call. */
export function useCalls() {
  const bills = useBills();
  const { database, mailbox, send, bill, attemptOf } = bills;
  afterEach(() => {
    clock.now = realNow;
  });

  /** Comes in at the real time, by which codes go. */
  async function clerk() {
    const set = clock.now;
    clock.now = realNow;
    const ctx = await bills.clerk();
    clock.now = set;
    return ctx;
  }

  /** A bill that is to be told by phone, at noon. */
  async function toCall(wish: Parameters<typeof bill>[0] = { order: ["phone"] }) {
    noon();
    const one = await bill(wish);
    await send(one.noticeId);
    return { ...one, attemptId: await attemptOf(one.noticeId, "phone") };
  }

  async function listed(attemptId: string) {
    const { now, later } = await listCalls(await clerk());
    const is = (call: { attemptId: string }) => call.attemptId === attemptId;
    return { now: now.find(is), later: later.find(is) };
  }

  async function call(attemptId: string, outcome: CallOutcome, more: object = {}) {
    return await recordCall(await clerk(), { id: newId(), attemptId, outcome, ...more });
  }

  /** One more bill to somebody, as far as it goes by itself. */
  async function another(personId: string, { fails = false } = {}) {
    const subjectId = newId();
    await queueNotice(database.open("billing"), {
      ...{ kind: "balance_billed", subjectId, event: "x", personId },
    });
    const { rows } = await database.owner.query("SELECT id FROM notice WHERE subject_id = $1", [
      subjectId,
    ]);
    const noticeId = String(rows[0].id);
    if (fails) await mailbox.addFault({ kind: "permanent", times: 1 });
    await send(noticeId);
    const found = await database.owner.query(
      "SELECT id FROM delivery_attempt WHERE notice_id = $1 AND channel = 'phone'",
      [noticeId],
    );
    return { noticeId, attemptId: String(found.rows[0]?.id ?? "") };
  }

  return { ...bills, clerk, toCall, listed, call, another };
}
