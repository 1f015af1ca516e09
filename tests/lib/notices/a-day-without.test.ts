import { randomBytes } from "node:crypto";
import { afterEach, expect, test } from "vitest";
import { clock } from "@/lib/clock";
import type { Context } from "@/lib/context/open-context";
import { listEvidence } from "@/lib/notices/list-evidence";
import { listLetters } from "@/lib/notices/list-letters";
import { makeBatches } from "@/lib/notices/make-batches";
import { markMailed } from "@/lib/notices/mark-mailed";
import { printBatches } from "@/lib/notices/print-batches";
import { receiveReport } from "@/lib/notices/receive-report";
import { recordReturn } from "@/lib/notices/record-return";
import { takeUpFaxes } from "@/lib/notices/take-up-faxes";
import { takeUpMail } from "@/lib/notices/take-up-mail";
import { correctPerson } from "@/lib/privacy/correct-person";
import { useBills } from "@/tests/lib/notices/bills";
import { shownForm } from "@/tests/lib/privacy/arrange";

const bills = useBills();
const { database, mailbox, send, bill, attempts, attemptOf, clerk, tasks } = bills;
const realNow = clock.now;
afterEach(() => {
  clock.now = realNow;
});

const minute = 60_000;

function pass(minutes: number): void {
  const then = clock.now().getTime() + minutes * minute;
  clock.now = () => new Date(then);
}

/** What the worker does by the clock and from its queue; what fails is lost, as after the last attempt of a job. */
async function work(): Promise<void> {
  const notices = database.open("notices");
  // Whoever was at it in the hours that have passed is no longer.
  await database.owner.query("UPDATE delivery_attempt SET claimed_until = NULL");
  await takeUpMail(notices);
  await takeUpFaxes(notices);
  for (;;) {
    const { rows } = await database.owner.query(
      "DELETE FROM outbox_event WHERE kind = 'notice.queued' RETURNING payload->>'noticeId' AS id",
    );
    if (rows.length === 0) return;
    // Two workers are at it.
    for (const { id } of rows) await Promise.allSettled([send(id), send(id)]);
  }
}

/** What comes back to the address of an attempt, or of the last try of a fax, and a second time. */
async function comesBack(id: string, kind: "delivered" | "bounced", code: string): Promise<void> {
  const { rows } = await database.owner.query(
    "SELECT id FROM fax_sending WHERE attempt_id = $1 ORDER BY seq DESC LIMIT 1",
    [id],
  );
  const report = { ref: Buffer.from(randomBytes(32)), kind, code };
  for (const _time of [1, 2])
    await receiveReport(database.open("notices"), { attemptId: rows[0]?.id ?? id, ...report });
}

/** A clerk takes to the post what is printed. */
async function posted(clerk: Context): Promise<void> {
  await makeBatches(bills.billing());
  await printBatches(bills.billing());
  for (const { id } of (await listLetters(clerk)).open) await markMailed(clerk, { batchId: id });
}

const count = async (query: string, value: string): Promise<number> =>
  Number((await database.owner.query(query, [value])).rows[0].count);

/** How often a notice left by each way, as the ledger of what leaves has it. */
const left = async (noticeId: string) => {
  const { rows } = await database.owner.query(
    `SELECT d.mode, count(*)::int AS entries FROM disclosure d
     WHERE d.operation_id IN (SELECT id FROM delivery_attempt WHERE notice_id = $1 UNION SELECT $1::uuid) GROUP BY d.mode ORDER BY d.mode`,
    [noticeId],
  );
  return rows.map(({ mode, entries }) => `${mode} ${entries}`);
};

test("no mail server for a day, a fax that is busy, and post that comes back: nothing lost, nothing twice, each by its next way, and all on record (rules 103 to 106, P41)", async () => {
  await mailbox.empty();
  const atDesk = await clerk();
  const usual = await bill();
  const gone = await bill();
  const byFax = await bill({ order: ["fax", "post"] });
  const byPost = await bill({ order: ["post", "email"] });
  const all = [usual, gone, byFax, byPost];
  const form = await shownForm("notice-channels");
  const about = { provenance: "self", about: ["holder"] } as const;
  await database.open("account", byFax.personId).transaction((ctx) =>
    correctPerson(ctx, {
      form,
      people: [{ personId: byFax.personId, ...about, values: { fax: "+12125550110" } }],
    }),
  );

  // The day without: only what goes by post is under way, and nothing else counts as sent.
  await mailbox.addFault({ kind: "refuse" });
  for (let hours = 0; hours < 24; hours += 8) {
    await work();
    pass(8 * 60 + 1);
  }
  await work();
  expect(await attempts(usual.noticeId)).toMatchObject([{ channel: "email", status: "queued" }]);
  expect(await attempts(byFax.noticeId)).toMatchObject([{ channel: "fax", status: "queued" }]);
  await posted(atDesk);
  const number = await bills.numberOf(byPost.noticeId);
  expect(await attempts(byPost.noticeId)).toMatchObject([{ channel: "post", status: "accepted" }]);

  // It is back: each mail leaves once, the fax too.
  await mailbox.clearFaults();
  pass(24 * 60);
  await work();
  await work();
  expect(await mailbox.messages()).toHaveLength(3);
  for (const { noticeId } of [usual, gone])
    expect(await attempts(noticeId)).toMatchObject([{ channel: "email", status: "accepted" }]);

  // One mail arrives and another comes back, the fax is busy three times, the letter is returned; each is said twice.
  await comesBack(await attemptOf(usual.noticeId, "email"), "delivered", "2.0.0");
  await comesBack(await attemptOf(gone.noticeId, "email"), "bounced", "5.1.1");
  const fax = await attemptOf(byFax.noticeId, "fax");
  for (let tries = 1; tries <= 3; tries += 1) {
    await comesBack(fax, "bounced", "4.2.1");
    pass(31);
    await work();
  }
  for (const _time of [1, 2]) await recordReturn(atDesk, { number, reason: "moved" });
  await work();
  await work();
  await posted(atDesk);

  expect(await attempts(usual.noticeId)).toEqual([
    { channel: "email", status: "delivered", answer: "250" },
  ]);
  expect(await attempts(gone.noticeId)).toMatchObject([
    { channel: "email", status: "bounced" },
    { channel: "post", status: "accepted", answer: "mailed" },
  ]);
  expect(await attempts(byFax.noticeId)).toMatchObject([
    { channel: "post", status: "accepted", answer: "mailed" },
    { channel: "fax", status: "no_answer", answer: "busy or no answer, 3 times" },
  ]);
  expect(await attempts(byPost.noticeId)).toMatchObject([
    { channel: "email", status: "accepted" },
    { channel: "post", status: "returned" },
  ]);

  // Nothing twice: three mails, three tries of one fax, three letters, and one entry for each way in the ledger of what left.
  const ids = (await mailbox.messages()).map(({ MessageID }) => MessageID);
  expect(ids).toHaveLength(6);
  expect(new Set(ids).size).toBe(6);
  for (const { noticeId } of all)
    expect(
      await count(
        "SELECT count(*) FROM letter l JOIN delivery_attempt a ON a.id = l.attempt_id WHERE a.notice_id = $1",
        noticeId,
      ),
    ).toBe(noticeId === usual.noticeId ? 0 : 1);
  expect(await left(usual.noticeId)).toEqual(["contact:email 1"]);
  expect(await left(gone.noticeId)).toEqual(["contact:email 1", "contact:post 1"]);
  expect(await left(byFax.noticeId)).toEqual(["contact:fax 1", "contact:post 1"]);
  expect(await left(byPost.noticeId)).toEqual(["contact:email 1", "contact:post 1"]);
  expect(await tasks(gone.noticeId)).toEqual(["mail_bounced"]);
  expect(await tasks(byPost.noticeId)).toEqual(["letter_returned"]);
  expect([...(await tasks(usual.noticeId)), ...(await tasks(byFax.noticeId))]).toEqual([]);

  // The sheet has each try and each answer.
  const subject = await database.owner.query("SELECT subject_id FROM notice WHERE id = $1", [
    byFax.noticeId,
  ]);
  const [told] = await listEvidence(atDesk, {
    subjects: [{ kind: "balance_reminder", subjectId: subject.rows[0].subject_id, event: null }],
  });
  expect(told?.ways.map(({ way, state }) => `${way}: ${state}`)).toEqual([
    "Fax: No answer",
    "Letter: At the post",
  ]);
  expect(told?.ways[0]?.proofs.map(({ what }) => what)).toEqual(
    expect.arrayContaining([
      ...[1, 2, 3].map((seq) => `The gateway took it as a fax, try ${seq}`),
      "The gateway reported that it did not arrive: 4.2.1",
      "Busy or no answer, 3 times",
    ]),
  );
});
