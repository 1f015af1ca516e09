import { randomBytes } from "node:crypto";
import { expect, test } from "vitest";
import { newId } from "@/lib/ids";
import { noticesHolder } from "@/lib/notices/holder";
import type { PersonKind } from "@/lib/notices/notices";
import { queueNotice } from "@/lib/notices/queue-notice";
import { type Report, receiveReport } from "@/lib/notices/receive-report";
import { forgetPeople } from "@/lib/privacy/forget-people";
import { useNotices } from "@/tests/lib/notices/arrange";

const { database, mailbox, compose, queued, send } = useNotices();

async function sent(kind: PersonKind = "balance_billed") {
  const noticeId = await queued(kind);
  await send(noticeId);
  const { rows } = await database.owner.query(
    "SELECT a.id, n.person_id FROM delivery_attempt a JOIN notice n ON n.id = a.notice_id WHERE n.id = $1",
    [noticeId],
  );
  return { noticeId, attemptId: rows[0].id as string, personId: rows[0].person_id as string };
}

const heard = (
  attemptId: string,
  kind: Report["kind"],
  code: string | null = null,
  ref = Buffer.from(randomBytes(32)),
) => receiveReport(database.open("notices"), { attemptId, ref, kind, code });

async function seen({ noticeId, attemptId }: { noticeId: string; attemptId: string }) {
  const { rows } = await database.owner.query(
    `SELECT a.status, (SELECT array_agg(r.kind ORDER BY r.id) FROM delivery_report r WHERE r.attempt_id = a.id) AS reports,
       (SELECT array_agg(t.kind || ' ' || t.detail) FROM attention t WHERE t.subject_id = $2) AS tasks
     FROM delivery_attempt a WHERE a.id = $1`,
    [attemptId, noticeId],
  );
  return rows[0];
}

async function billAgain(personId: string) {
  const notice = {
    kind: "balance_reminder",
    subjectId: newId(),
    event: "again",
    personId,
  } as const;
  await queueNotice(database.open("notices"), notice);
  const { rows } = await database.owner.query(
    "SELECT n.id, a.id AS attempt FROM notice n JOIN delivery_attempt a ON a.notice_id = n.id WHERE subject_id = $1",
    [notice.subjectId],
  );
  await send(rows[0].id);
  return { noticeId: rows[0].id as string, attemptId: rows[0].attempt as string };
}

test("rule 103: that a mail arrived is noted once, however often it is said", async () => {
  const one = await sent();
  const ref = Buffer.from(randomBytes(32));
  await Promise.all([1, 2, 3].map(() => heard(one.attemptId, "delivered", "2.0.0", ref)));
  expect(await seen(one)).toEqual({ status: "delivered", reports: ["delivered"], tasks: null });
});

test("rule 103: reports come in any order, and a mail that came back did not arrive", async () => {
  const orders = [
    ["delayed", "delivered", "bounced"],
    ["bounced", "delivered", "delayed"],
    ["delivered", "bounced", "delivered"],
  ] as const;
  for (const order of orders) {
    const one = await sent();
    for (const kind of order) await heard(one.attemptId, kind, kind === "bounced" ? "5.2.2" : null);
    expect(await seen(one)).toEqual({
      ...{ status: "bounced", reports: [...order] },
      tasks: ["mail_bounced came back with 5.2.2"],
    });
  }
});

test("rule 106: what came back from an address that is not there sends no bill there again, until its person gives another", async () => {
  const one = await sent();
  await heard(one.attemptId, "bounced", "5.1.1");
  await mailbox.empty();
  const again = await billAgain(one.personId);
  expect(await mailbox.messages()).toEqual([]);
  // It goes by letter instead.
  expect(await seen(again)).toMatchObject({ status: "failed", tasks: null });
  const { rows } = await database.owner.query(
    "SELECT status FROM delivery_attempt WHERE notice_id = $1 AND channel = 'post'",
    [again.noticeId],
  );
  expect(rows).toEqual([{ status: "queued" }]);
  const elsewhere = { subject: "S", html: "<p>W</p>", text: "W", attachments: [] };
  compose.mockResolvedValueOnce({ ...elsewhere, to: { address: "ana.new@example.com" } });
  await billAgain(one.personId);
  expect(await mailbox.messages()).toHaveLength(1);
});

test("rule 106: a full mailbox is no wrong address, and what somebody asks for just now is sent", async () => {
  const full = await sent();
  await heard(full.attemptId, "bounced", "5.2.2");
  await mailbox.empty();
  await billAgain(full.personId);
  expect(await mailbox.messages()).toHaveLength(1);
  const gone = await sent("password_reset");
  await heard(gone.attemptId, "bounced", "5.1.1");
  await mailbox.empty();
  const again = { kind: "password_reset", subjectId: newId(), event: "again" } as const;
  await queueNotice(database.open("notices"), { ...again, personId: gone.personId });
  const { rows } = await database.owner.query("SELECT id FROM notice WHERE subject_id = $1", [
    again.subjectId,
  ]);
  await send(rows[0].id);
  expect(await mailbox.messages()).toHaveLength(1);
});

test("nobody fills the desk by registering with addresses that are not there; a trip that nobody heard of is put before a person", async () => {
  const typed = await sent("verify_address");
  await heard(typed.attemptId, "bounced", "5.1.1");
  expect(await seen(typed)).toEqual({ status: "bounced", reports: ["bounced"], tasks: null });
  const trip = await sent("booking_confirmed");
  await heard(trip.attemptId, "bounced", "5.1.1");
  expect(await seen(trip)).toMatchObject({ tasks: ["mail_bounced came back with 5.1.1"] });
});

test("a report on what is nobody's attempt changes nothing", async () => {
  await heard(newId(), "bounced", "5.1.1");
  const { rowCount } = await database.owner.query(
    "SELECT FROM delivery_report r WHERE NOT EXISTS (SELECT FROM delivery_attempt a WHERE a.id = r.attempt_id)",
  );
  expect(rowCount).toBe(0);
});

test("P43: who is erased leaves no mark of an address behind", async () => {
  const one = await sent();
  await heard(one.attemptId, "bounced", "5.1.1");
  const holders = { notices: noticesHolder };
  const input = { personIds: [one.personId], cause: "kept_long_enough" } as const;
  await forgetPeople(database.open("rights"), holders, input);
  const { rows } = await database.owner.query(
    `SELECT a.address_hash, (SELECT count(*)::int FROM suspended_address WHERE person_id = $2) AS suspended
     FROM delivery_attempt a WHERE a.id = $1`,
    [one.attemptId, one.personId],
  );
  expect(rows).toEqual([{ address_hash: null, suspended: 0 }]);
});
