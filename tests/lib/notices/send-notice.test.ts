import { expect, test } from "vitest";
import { Cleared } from "@/lib/cleared";
import { newId } from "@/lib/ids";
import { sendMail } from "@/lib/mail/send-mail";
import { closeTransport } from "@/lib/mail/transport";
import { queueNotice } from "@/lib/notices/queue-notice";
import { useNotices } from "@/tests/lib/notices/arrange";
import { trials } from "@/tests/support/scale";

const { database, mailbox, compose, queued, send, attempt } = useNotices();

test("one event about one subject is one notice and one outbox row, however often it is queued", async () => {
  const notice = {
    kind: "booking_confirmed",
    subjectId: newId(),
    event: "confirmed",
    personId: newId(),
  } as const;
  await Promise.all([1, 2, 3, 4].map(() => queueNotice(database.open("booking"), notice)));
  await queueNotice(database.open("booking"), { ...notice, event: "changed" });
  const { rows } = await database.owner.query(
    `SELECT n.event, (SELECT count(*)::int FROM outbox_event o WHERE o.payload->>'noticeId' = n.id::text) AS told,
            (SELECT count(*)::int FROM delivery_attempt a WHERE a.notice_id = n.id) AS attempts
     FROM notice n WHERE subject_id = $1 ORDER BY event`,
    [notice.subjectId],
  );
  expect(rows).toEqual([
    { event: "changed", told: 1, attempts: 1 },
    { event: "confirmed", told: 1, attempts: 1 },
  ]);
});

test("rule 104: sent counts once the server has taken it, and again sends nothing", async () => {
  const id = await queued();
  await send(id);
  await send(id);
  const row = await attempt(id);
  expect(row).toMatchObject({ status: "accepted", answer: "250", tries: 1 });
  expect(row.accepted_at).not.toBeNull();
  expect(await mailbox.messages()).toMatchObject([{ MessageID: row.message_id }]);
});

test("server down: thrown, tried again, and it is the same message", async () => {
  const id = await queued();
  await mailbox.addFault({ kind: "temporary", times: 1 });
  await expect(send(id)).rejects.toMatchObject({ name: "MailUnavailable" });
  expect(await attempt(id)).toMatchObject({ status: "queued", tries: 1 });
  await send(id);
  expect(await attempt(id)).toMatchObject({ status: "accepted", tries: 2 });
  expect(await mailbox.messages()).toHaveLength(1);
});

test("cut after the server had stored it: the copy bears the same Message-ID", async () => {
  const id = await queued();
  await mailbox.addFault({ kind: "cut", times: 1 });
  await expect(send(id)).rejects.toMatchObject({ name: "MailUnavailable" });
  closeTransport();
  await send(id);
  const ids = (await mailbox.messages()).map(({ MessageID }) => MessageID);
  expect(ids).toHaveLength(2);
  expect(new Set(ids).size).toBe(1);
});

test("rule 106: refused for good is put before a person, once, and never tried again", async () => {
  const id = await queued();
  await mailbox.addFault({ kind: "permanent" });
  await send(id);
  await send(id);
  await mailbox.clearFaults();
  await send(id);
  expect(await attempt(id)).toMatchObject({ status: "refused", tries: 1 });
  const { rows } = await database.owner.query("SELECT kind FROM attention WHERE subject_id = $1", [
    id,
  ]);
  expect(rows).toEqual([{ kind: "mail_refused" }]);
  expect(await mailbox.messages()).toEqual([]);
});

test("an alert that the operator's mailbox refuses opens no further alert", async () => {
  const id = await queued("operator_alert");
  await mailbox.addFault({ kind: "permanent" });
  await send(id);
  await mailbox.clearFaults();
  expect(await attempt(id)).toMatchObject({ status: "refused" });
  const { rows } = await database.owner.query("SELECT id FROM attention WHERE subject_id = $1", [
    id,
  ]);
  expect(rows).toEqual([]);
});

test("nobody to say it to: nothing is sent, and it is over", async () => {
  const id = await queued();
  compose.mockResolvedValueOnce(null);
  await send(id);
  expect(await attempt(id)).toMatchObject({ status: "refused" });
  expect(await mailbox.messages()).toEqual([]);
});

test("two workers with the same job send one mail; without the claim they send two", async () => {
  for (let trial = 0; trial < trials(3, 20); trial += 1) {
    const id = await queued();
    const outcomes = await Promise.allSettled([send(id), send(id), send(id)]);
    expect(outcomes.filter(({ status }) => status === "fulfilled").length).toBeGreaterThan(0);
    for (const outcome of outcomes)
      if (outcome.status === "rejected") expect(outcome.reason.name).toBe("MailUnavailable");
    expect(await mailbox.messages()).toHaveLength(1);
    await send(id);
    expect(await mailbox.messages()).toHaveLength(1);
  }
  // The twin: what each would do if the row's word were enough.
  const id = await queued();
  const unguarded = async () => {
    const { status, message_id } = await attempt(id);
    const message = await compose();
    if (status === "queued" && message?.to) {
      const { to } = message;
      await sendMail(new Cleared("subject", { messageId: message_id, ...message, to }));
    }
  };
  await Promise.all([unguarded(), unguarded()]);
  expect(await mailbox.messages()).toHaveLength(2);
});

test("a worker that was killed while it sent keeps others from it for a while, and no longer", async () => {
  const id = await queued();
  const claim = (until: string) =>
    database.owner.query(
      `UPDATE delivery_attempt SET claimed_until = now() + interval '${until}' WHERE notice_id = $1`,
      [id],
    );
  await claim("20 seconds");
  await expect(send(id)).rejects.toMatchObject({ name: "MailUnavailable" });
  expect(await mailbox.messages()).toEqual([]);
  await claim("-1 second");
  await send(id);
  expect(await mailbox.messages()).toHaveLength(1);
});

test("no transaction is open while the server is slow", async () => {
  const id = await queued();
  await mailbox.addFault({ kind: "slow", times: 1, delayMs: 600 });
  const sending = send(id);
  const seen: number[] = [];
  while ((await attempt(id)).status === "queued") {
    const { rows } = await database.owner.query(
      "SELECT count(*)::int AS n FROM pg_stat_activity WHERE datname = current_database() AND state = 'idle in transaction'",
    );
    seen.push(rows[0].n);
  }
  await sending;
  expect(Math.max(...seen)).toBe(0);
});
