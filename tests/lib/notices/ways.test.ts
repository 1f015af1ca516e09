import { expect, test } from "vitest";
import { newId } from "@/lib/ids";
import { queueNotice } from "@/lib/notices/queue-notice";
import { receiveReport } from "@/lib/notices/receive-report";
import { useBills } from "@/tests/lib/notices/bills";
import { ann, collected } from "@/tests/lib/privacy/arrange";

const { database, mailbox, compose, send, bill, attempts, attemptOf, numberOf, tasks } = useBills();

test("a bill whose mail is refused goes on by letter, and a person is told (P41, rules 104 and 106)", async () => {
  const { noticeId } = await bill();
  await mailbox.addFault({ kind: "permanent", times: 1 });
  await send(noticeId);
  expect(await attempts(noticeId)).toEqual([
    { channel: "email", status: "refused", answer: "Refused with 550" },
    { channel: "post", status: "queued", answer: null },
  ]);
  expect(await tasks(noticeId)).toEqual(["mail_refused"]);
  await send(noticeId);
  await send(noticeId);
  expect(await numberOf(noticeId)).toMatch(/^[2-9A-Z]{4}-[2-9A-Z]{4}$/);
});

test("what is not about money goes by no other way", async () => {
  const personId = await collected(ann);
  const subjectId = newId();
  await queueNotice(database.open("booking"), {
    ...{ kind: "booking_confirmed", subjectId, event: "x", personId },
  });
  const { rows } = await database.owner.query("SELECT id FROM notice WHERE subject_id = $1", [
    subjectId,
  ]);
  await mailbox.addFault({ kind: "permanent", times: 1 });
  await send(rows[0].id);
  expect(await attempts(rows[0].id)).toMatchObject([{ channel: "email", status: "refused" }]);
});

test("who chose letters first gets a letter and no mail; a wish of ours counts where nobody chose (P41)", async () => {
  const chosen = await bill({ order: ["post", "email"] });
  const wished = await bill({ channels: ["post"] });
  const both = await bill({ order: ["email"], channels: ["post"] });
  await mailbox.empty();
  for (const { noticeId } of [chosen, wished, both]) await send(noticeId);
  expect(await attempts(chosen.noticeId)).toMatchObject([{ channel: "post", status: "queued" }]);
  expect(await attempts(wished.noticeId)).toMatchObject([{ channel: "post", status: "queued" }]);
  expect(await attempts(both.noticeId)).toMatchObject([{ channel: "email", status: "accepted" }]);
  expect(await mailbox.messages()).toHaveLength(1);
});

test("no address that the post could find, and a mail refused: a clerk calls, and there is no silence (rule 104)", async () => {
  const { noticeId } = await bill({ postalCode: "nowhere" });
  await mailbox.addFault({ kind: "permanent", times: 1 });
  for (let turn = 0; turn < 4; turn += 1) await send(noticeId);
  expect(await attempts(noticeId)).toMatchObject([
    ...[{ status: "refused" }, { status: "failed" }],
    ...[
      { channel: "fax", status: "failed" },
      { channel: "phone", status: "queued" },
    ],
  ]);
  expect(await tasks(noticeId)).toEqual(["mail_refused"]);
});

test("a server that is away stops nobody else's bill (rule 105)", async () => {
  const [one, other] = [await bill(), await bill()];
  await mailbox.addFault({ kind: "temporary", times: 1 });
  await expect(send(one.noticeId)).rejects.toMatchObject({ name: "MailUnavailable" });
  await send(other.noticeId);
  await send(one.noticeId);
  for (const { noticeId } of [one, other])
    expect(await attempts(noticeId)).toMatchObject([{ channel: "email", status: "accepted" }]);
});

test("a bill whose mail comes back goes on by letter, once, whatever is said of it later (P41, rule 103)", async () => {
  const { noticeId } = await bill();
  await send(noticeId);
  const attemptId = await attemptOf(noticeId, "email");
  const say = (ref: string, kind: "delayed" | "delivered" | "bounced", code: string | null) =>
    receiveReport(database.open("notices"), { attemptId, ref: Buffer.from(ref), kind, code });
  await say("1", "delayed", null);
  expect(await attempts(noticeId)).toHaveLength(1);
  await Promise.all(["2", "2", "3"].map((ref) => say(ref, "bounced", "5.1.1")));
  await say("4", "delivered", null);
  expect(await attempts(noticeId)).toMatchObject([{ status: "bounced" }, { channel: "post" }]);
  expect(await tasks(noticeId)).toEqual(["mail_bounced"]);
});

test("what there is nothing to say of any more is not printed", async () => {
  const { noticeId } = await bill({ order: ["post"] });
  compose.mockResolvedValueOnce(null);
  await send(noticeId);
  expect(await numberOf(noticeId)).toBeUndefined();
  expect(await attempts(noticeId)).toMatchObject([{ channel: "post", status: "refused" }]);
});
