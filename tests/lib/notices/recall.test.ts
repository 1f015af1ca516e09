import { beforeAll, expect, test } from "vitest";
import { sql } from "@/lib/db/sql";
import { newId } from "@/lib/ids";
import { answerChoices } from "@/lib/privacy/answer-choices";
import { answerRecall } from "@/lib/privacy/answer-recall";
import { attestRecipient } from "@/lib/privacy/attest-recipient";
import { clearRecall } from "@/lib/privacy/clear-recall";
import { forgetValues } from "@/lib/privacy/forget-values";
import { recallDisclosures } from "@/lib/privacy/recall-disclosures";
import { releaseDisclosure } from "@/lib/privacy/release-disclosure";
import { warnOfSilence } from "@/lib/privacy/warn-of-silence";
import { ann, collected } from "@/tests/lib/privacy/arrange";
import { useDatabase } from "@/tests/support/database";
import { useMailbox } from "@/tests/support/mailbox";
import { runWorker } from "@/tests/support/worker";

const database = useDatabase();
const mailbox = useMailbox();
const rights = () => database.open("rights");
const partner = "partner:trailhead-letters";
const mailboxOfPartner = "privacy@trailhead.example";

beforeAll(() => attest({ recallTo: mailboxOfPartner }));

async function attest(input: { recallTo: string | null }): Promise<void> {
  await attestRecipient(database.open("jobs", "owner"), {
    ...{ recipient: partner, expiresOn: "2099-01-01", recallDays: 7, ...input },
  });
}

async function topicOf(): Promise<string> {
  const { rows } = await database.owner.query(
    "SELECT gid FROM vault.right_bit WHERE field_group = 'email' AND key LIKE $1 AND since = 1",
    [`%${partner}%`],
  );
  return rows[0].gid;
}

const answer = async (personId: string, said: "accept" | "refuse" | "withdraw") =>
  answerChoices(rights(), {
    ...{ personId, via: "test", answers: [{ gid: await topicOf(), answer: said }] },
  });

/** Sends a partner the address of somebody who said yes. @returns the number under which it went. */
async function sent(personId: string): Promise<string> {
  const operationId = newId();
  const released = await releaseDisclosure(database.open("notices"), {
    ...{ operationId, personId, version: null, facts: [], recipient: partner, mode: "disclose" },
    ...{ use: "marketing.communications.email", fields: ["email.address", "topic"] },
    ...{ payload: { email: ann.email, topic: "walking" }, taken: sql`SELECT` },
  });
  expect(released).toHaveProperty("cleared");
  return operationId;
}

/** Somebody who said yes and of whom something went out under these numbers. */
async function sentOf(times = 1): Promise<{ personId: string; operations: string[] }> {
  const personId = await collected(ann);
  await answer(personId, "accept");
  const operations: string[] = [];
  for (let at = 0; at < times; at += 1) operations.push(await sent(personId));
  return { personId, operations };
}

async function recallsOf(personId: string) {
  const { rows } = await database.owner.query(
    `SELECT r.id, r.reason, r.operations, (SELECT count(*)::int FROM recall_sending s WHERE s.recall_id = r.id) AS sent
     FROM recall r WHERE r.person_id = $1 ORDER BY r.at, r.id`,
    [personId],
  );
  return rows;
}

const attentions = async (subjectId: string) =>
  (
    await database.owner.query("SELECT kind, detail FROM attention WHERE subject_id = $1", [
      subjectId,
    ])
  ).rows;

test("P26, P27: who takes a yes back has the partner asked by mail to delete what it was sent, once, by number and by nobody's name", async () => {
  await mailbox.empty();
  const { personId, operations } = await sentOf(2);
  await answer(personId, "withdraw");
  await answer(personId, "withdraw");
  const [recall, ...more] = await recallsOf(personId);
  expect(more).toEqual([]);
  expect(recall).toMatchObject({ reason: "withdrawn", operations, sent: 0 });

  await runWorker(database.owner);
  await runWorker(database.owner);
  const mails = await mailbox.messages();
  expect(mails.map(({ To }) => To.map(({ Address }) => Address))).toEqual([[mailboxOfPartner]]);
  expect(await recallsOf(personId)).toMatchObject([{ sent: 1 }]);
  const text = (await mailbox.raw()).replaceAll("=\r\n", "");
  for (const named of [...operations, recall.id]) expect(text).toContain(named);
  for (const value of [personId, ann.email, ann.name.given, ann.name.surname])
    expect(text).not.toContain(value);
});

test("P26: a no before anything left asks nobody, and what is sent after a new yes is asked back anew", async () => {
  const untold = await collected(ann);
  await answer(untold, "accept");
  await answer(untold, "refuse");
  expect(await recallsOf(untold)).toEqual([]);

  const { personId, operations } = await sentOf();
  await answer(personId, "refuse");
  await answer(personId, "accept");
  const later = await sent(personId);
  await answer(personId, "withdraw");
  expect((await recallsOf(personId)).map((one) => one.operations)).toEqual([operations, [later]]);
});

test("P26, P43: what is removed here is asked back from whom it was sent to, and nothing else is", async () => {
  const { personId, operations } = await sentOf();
  const forget = (group: "phone" | "email") =>
    forgetValues(rights(), { personIds: [personId], groups: [group], cause: "asked" });
  await forget("phone");
  expect(await recallsOf(personId)).toEqual([]);
  await forget("email");
  expect(await recallsOf(personId)).toMatchObject([{ reason: "erased", operations }]);
});

test("P26: it is not sent once the partner has answered, be it while the mail was being written", async () => {
  await runWorker(database.owner);
  await mailbox.empty();
  const { personId } = await sentOf();
  await answer(personId, "withdraw");
  const [recall] = await recallsOf(personId);
  await answerRecall(rights(), { recallId: recall.id });
  await runWorker(database.owner);
  expect(await mailbox.messages()).toEqual([]);
  const notices = database.open("notices");
  const leaving = { taken: sql`SELECT`, request: { subject: "Delete" }, recallId: recall.id };
  expect(await clearRecall(notices, leaving)).toEqual({ refusal: "answered", forGood: true });
  expect(await recallsOf(personId)).toMatchObject([{ sent: 0 }]);
});

test("P26: one that has given no mailbox is for a person to ask, and so is one that lets its days pass", async () => {
  await attest({ recallTo: null });
  const { personId } = await sentOf();
  await answer(personId, "withdraw");
  const [{ id }] = await recallsOf(personId);
  await runWorker(database.owner, ["attention.opened", "notice.queued"]);
  expect(await attentions(id)).toEqual([{ kind: "recall_unsent", detail: partner }]);
  await attest({ recallTo: mailboxOfPartner });

  const second = await sentOf();
  await answer(second.personId, "withdraw");
  const [late] = await recallsOf(second.personId);
  await warnOfSilence(database.open("jobs"));
  expect(await attentions(late.id)).toEqual([]);
  const client = await database.owner.connect();
  await client.query("BEGIN; SET LOCAL session_replication_role = replica");
  await client.query("UPDATE recall SET answer_by = now() - interval '1 second' WHERE id = $1", [
    late.id,
  ]);
  await client.query("COMMIT");
  client.release();
  for (const _ of [1, 2]) await warnOfSilence(database.open("jobs"));
  expect(await attentions(late.id)).toEqual([{ kind: "recall_unanswered", detail: partner }]);
});

test("refusal: no purpose but that of people's rights asks back, and what is no address is none", async () => {
  const { personId } = await sentOf();
  for (const purpose of ["browsing", "booking", "payment", "notices", "jobs"] as const)
    await expect(
      recallDisclosures(database.open(purpose), { personIds: [personId], reason: "withdrawn" }),
    ).rejects.toThrow();
  await expect(attest({ recallTo: "a@b, c@d" })).rejects.toMatchObject({ code: "invalid" });
});
