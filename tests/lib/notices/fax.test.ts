import { randomBytes } from "node:crypto";
import { afterEach, expect, test } from "vitest";
import { clock } from "@/lib/clock";
import { receiveReport } from "@/lib/notices/receive-report";
import { takeUpFaxes } from "@/lib/notices/take-up-faxes";
import { correctPerson } from "@/lib/privacy/correct-person";
import { useBills } from "@/tests/lib/notices/bills";
import { shownForm } from "@/tests/lib/privacy/arrange";

const { database, mailbox, send, bill, attempts, attemptOf, tasks } = useBills();
const realNow = clock.now;
afterEach(() => {
  clock.now = realNow;
});

/** A bill to somebody who asked for faxes first. */
async function withNumber(fax = "+12125550123") {
  await mailbox.empty();
  const one = await bill({ order: ["fax", "email"] });
  const form = await shownForm("notice-channels");
  await database.open("account", one.personId).transaction((ctx) =>
    correctPerson(ctx, {
      form,
      people: [{ personId: one.personId, provenance: "self", about: ["holder"], values: { fax } }],
    }),
  );
  return one;
}

async function toFax() {
  const one = await withNumber();
  await send(one.noticeId);
  return { ...one, attemptId: await attemptOf(one.noticeId, "fax") };
}

type Try = { id: string; outcome: string | null; sent: boolean };

/** The tries of an attempt, in their order. */
async function tries(attemptId: string): Promise<Try[]> {
  const { rows } = await database.owner.query(
    "SELECT id, outcome, sent_at IS NOT NULL AS sent FROM fax_sending WHERE attempt_id = $1 ORDER BY seq",
    [attemptId],
  );
  return rows;
}

/** What the gateway says of the last try, or of another one. */
async function answered(
  attemptId: string,
  kind: "delivered" | "bounced",
  code: string,
  of?: string,
): Promise<void> {
  const last = of ?? (await tries(attemptId)).at(-1)?.id ?? "";
  const ref = Buffer.from(randomBytes(32));
  await receiveReport(database.open("notices"), { attemptId: last, ref, kind, code });
}

/** Half an hour and a little later, what waits for its next try is sent. */
async function later(noticeId: string): Promise<void> {
  const then = clock.now().getTime() + 31 * 60_000;
  clock.now = () => new Date(then);
  // A worker that was at it is no longer.
  await database.owner.query(
    "UPDATE delivery_attempt SET claimed_until = NULL WHERE notice_id = $1",
    [noticeId],
  );
  await takeUpFaxes(database.open("notices"));
  await send(noticeId);
}

test("who asked for faxes gets the pages by a mail to the gateway, as an entry of its own in the ledger of what left (P41, I17)", async () => {
  const { noticeId, personId, attemptId } = await toFax();
  const [mail] = await mailbox.messages();
  expect(mail).toMatchObject({
    ...{ Subject: "Fax", Attachments: 1 },
    To: [{ Address: "FAX=+12125550123@fax.example.com" }],
  });
  expect(await attempts(noticeId)).toMatchObject([{ channel: "fax", status: "queued" }]);
  const { rows } = await database.owner.query(
    "SELECT mode, purpose, fields @> '{fax.number,name.surname}' AS told FROM disclosure WHERE person_id = $1 AND operation_id = $2",
    [personId, attemptId],
  );
  expect(rows).toEqual([{ mode: "contact:fax", purpose: "finance", told: true }]);
  // Taken up again meanwhile, it is not sent twice.
  await send(noticeId);
  expect(await mailbox.messages()).toHaveLength(1);
  await answered(attemptId, "delivered", "2.0.0");
  expect(await attempts(noticeId)).toMatchObject([{ channel: "fax", status: "delivered" }]);
});

test("busy, or nobody picks up: again half an hour later, and after three tries the next way, each answer once (P41, rule 103)", async () => {
  const { noticeId, attemptId } = await toFax();
  await answered(attemptId, "bounced", "4.2.1");
  const [first] = await tries(attemptId);
  await answered(attemptId, "bounced", "4.4.1", first?.id);
  await send(noticeId);
  expect(await tries(attemptId)).toMatchObject([{ outcome: "busy" }]);
  await later(noticeId);
  await answered(attemptId, "bounced", "4.4.1");
  await later(noticeId);
  expect(await tries(attemptId)).toHaveLength(3);
  await answered(attemptId, "bounced", "4.4.1");
  expect((await tries(attemptId)).map(({ outcome }) => outcome)).toEqual([
    ...["busy", "no_answer", "no_answer"],
  ]);
  expect(await attempts(noticeId)).toEqual([
    { channel: "email", status: "queued", answer: null },
    { channel: "fax", status: "no_answer", answer: "busy or no answer, 3 times" },
  ]);
  expect(new Set((await mailbox.messages()).map(({ MessageID }) => MessageID)).size).toBe(3);
});

test("where no fax is, the number is sent nothing more, a person is told, and the bill goes on (rule 106, P41)", async () => {
  const { noticeId, attemptId, personId } = await toFax();
  await answered(attemptId, "bounced", "5.1.1");
  expect(await attempts(noticeId)).toEqual([
    { channel: "email", status: "queued", answer: null },
    { channel: "fax", status: "wrong_number", answer: "no fax is at that number" },
  ]);
  expect(await tasks(noticeId)).toEqual(["number_wrong"]);
  const { rows } = await database.owner.query(
    "SELECT count(*)::int AS n FROM suspended_address WHERE person_id = $1 AND attempt_id = $2",
    [personId, attemptId],
  );
  expect(rows[0].n).toBe(1);
});

test("a gateway that says nothing for a day has taken it, and what it says later still counts (rules 103, 104)", async () => {
  const { noticeId, attemptId } = await toFax();
  const day = realNow().getTime() + 25 * 3_600_000;
  clock.now = () => new Date(day);
  await takeUpFaxes(database.open("notices"));
  expect(await attempts(noticeId)).toMatchObject([
    { status: "accepted", answer: "taken by the gateway" },
  ]);
  await answered(attemptId, "delivered", "2.0.0");
  expect(await attempts(noticeId)).toMatchObject([{ status: "delivered" }]);
});

test("said to be busy only after that day: by the next way, and not by another fax (rules 103, 104)", async () => {
  const { noticeId, attemptId } = await toFax();
  const day = realNow().getTime() + 25 * 3_600_000;
  clock.now = () => new Date(day);
  await takeUpFaxes(database.open("notices"));
  await answered(attemptId, "bounced", "4.2.1");
  expect(await attempts(noticeId)).toEqual([
    { channel: "email", status: "queued", answer: null },
    { channel: "fax", status: "no_answer", answer: "busy or no answer, once" },
  ]);
  await later(noticeId);
  expect(await tries(attemptId)).toHaveLength(1);
});

test("what says that a fax arrived counts after what said that it was busy, and it is not sent again (rule 103)", async () => {
  const { noticeId, attemptId } = await toFax();
  await answered(attemptId, "bounced", "4.2.1");
  await answered(attemptId, "delivered", "2.0.0");
  await answered(attemptId, "bounced", "4.2.1");
  await later(noticeId);
  expect(await tries(attemptId)).toMatchObject([{ outcome: "delivered" }]);
  expect(await attempts(noticeId)).toMatchObject([{ channel: "fax", status: "delivered" }]);
});

test("two workers, and a server that is away: one fax, and none is noted as sent before it was taken (rules 104, 105)", async () => {
  const { noticeId } = await withNumber();
  await mailbox.addFault({ kind: "temporary", times: 1 });
  await expect(send(noticeId)).rejects.toMatchObject({ name: "MailUnavailable" });
  const attemptId = await attemptOf(noticeId, "fax");
  expect(await tries(attemptId)).toMatchObject([{ sent: false }]);
  await Promise.allSettled([send(noticeId), send(noticeId), send(noticeId)]);
  expect(await tries(attemptId)).toMatchObject([{ sent: true }]);
  expect(await mailbox.messages()).toHaveLength(1);
});

test("without a number for a fax the next way has its turn, and nobody's number is read without a decision on record (rule 104, P34, I17)", async () => {
  const { noticeId, personId } = await bill({ order: ["fax", "email"] });
  await send(noticeId);
  expect(await attempts(noticeId)).toEqual([
    { channel: "email", status: "queued", answer: null },
    { channel: "fax", status: "failed", answer: "no number for a fax" },
  ]);
  const ctx = database.open("notices");
  await expect(
    ctx.db.$queryRawUnsafe("SELECT number_ct FROM vault.fax WHERE person_id = $1::uuid", personId),
  ).rejects.toThrow(/permission denied/);
  const given = await ctx.db.$queryRawUnsafe<unknown[]>(
    "SELECT * FROM vault.fax_number($1::uuid)",
    noticeId,
  );
  expect(given).toEqual([]);
});
