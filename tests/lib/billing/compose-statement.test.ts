import { expect, test } from "vitest";
import { sendNotice } from "@/lib/notices/send-notice";
import { calls } from "@/lib/worker/calls";
import { composers } from "@/lib/worker/composers";
import { faxes } from "@/lib/worker/faxes";
import { letters } from "@/lib/worker/letters";
import { ann } from "@/tests/lib/privacy/arrange";
import { useLedger } from "@/tests/support/ledger";
import { useMailbox } from "@/tests/support/mailbox";
import { useShop } from "@/tests/support/shop";

const shop = useShop();
const { database } = shop;
const ledger = useLedger(shop);
const mailbox = useMailbox();

const notices = () => database.open("notices");

async function noticeOf(statementId: string): Promise<string> {
  return String(await shop.one("SELECT id FROM notice WHERE subject_id = $1", [statementId]));
}

/** Somebody with a statement of November: billed 500 that is late, and 200 of it paid. */
async function stated(values: Parameters<typeof ledger.customer>[0]) {
  const owing = await ledger.customer(values);
  await ledger.bill(owing, 50_000n, new Date("2026-11-03T17:00:00Z"), "2026-11-20");
  await ledger.move(owing, "payment_received", 20_000n, new Date("2026-11-21T17:00:00Z"));
  await ledger.statements(new Date("2026-12-01T17:00:00Z"));
  const [statement] = await ledger.of(owing);
  return { ...owing, statement, noticeId: await noticeOf(statement?.id ?? "") };
}

test("P39, P40, rule 104: a statement is mailed once, whoever asks again, with the same on paper, and nothing to switch off or to buy", async () => {
  const { noticeId } = await stated(ann);
  await mailbox.empty();
  const send = () => sendNotice(notices(), { composers, letters, faxes, calls }, { noticeId });
  await Promise.allSettled([send(), send()]);
  await send();
  const messages = await mailbox.messages();
  expect(messages).toMatchObject([
    {
      ...{ Subject: "Your statement for November 2026: $300.00 to pay", Attachments: 1 },
      To: [{ Address: ann.email }],
    },
  ]);
  const raw = (await mailbox.raw()).toString();
  expect(raw).not.toMatch(/^List-Unsubscribe/im);
  expect(raw).toContain("statement-2026-11.pdf");
  const { rows } = await database.owner.query(
    "SELECT purpose, mode, recipient FROM disclosure WHERE operation_id = $1",
    [noticeId],
  );
  expect(rows).toEqual([{ purpose: "finance", mode: "contact:email", recipient: "subject" }]);
});

test("rule 85: the mail and its text say what the stored statement says, and link nowhere but home", async () => {
  const { noticeId, personId, statement } = await stated(ann);
  const message = await composers.statement_issued(notices(), {
    ...{ id: noticeId, subjectId: statement?.id ?? "", personId },
  });
  for (const part of [message?.html ?? "", message?.text ?? ""]) {
    for (const said of ["$500.00", "$200.00", "$300.00", "Overdue by 1 to 30 days"])
      expect(part).toContain(said);
    expect(part).toContain(statement?.code);
    expect(part).not.toMatch(/unsubscribe|special offer|discount/i);
  }
  expect(message?.text).not.toMatch(/https?:\/\/(?!localhost)/);
});

test("no address by mail nor by post, and no number: a person has to see to it, and there is no silence (rule 104)", async () => {
  const { noticeId } = await stated({ name: ann.name });
  for (const _way of ["email", "post", "fax", "phone"])
    await sendNotice(notices(), { composers, letters, faxes, calls }, { noticeId });
  expect(
    await shop.one(
      "SELECT array_agg(channel || ' ' || status ORDER BY channel) FROM delivery_attempt WHERE notice_id = $1",
      [noticeId],
    ),
  ).toEqual(["email failed", "fax failed", "phone failed", "post failed"]);
  expect(await shop.attention()).toMatchObject([
    { kind: "notice_unreached", subject_id: noticeId },
  ]);
});

test("who has no email gets their statement by letter (rule 104, P41)", async () => {
  const { email: _none, ...unmailed } = ann;
  const address = { ...ann.address, city: "Albany", state: "NY", postalCode: "12207" };
  const { noticeId } = await stated({ ...unmailed, address });
  for (const _way of ["email", "post"])
    await sendNotice(notices(), { composers, letters, faxes, calls }, { noticeId });
  expect(
    await shop.one(
      "SELECT array_agg(channel || ' ' || status ORDER BY channel) FROM delivery_attempt WHERE notice_id = $1",
      [noticeId],
    ),
  ).toEqual(["email failed", "post queued"]);
  expect(
    await shop.one(
      "SELECT count(*)::int FROM letter l JOIN delivery_attempt a ON a.id = l.attempt_id WHERE a.notice_id = $1",
      [noticeId],
    ),
  ).toBe(1);
});

test("P12: a statement is written under the purpose of bills, and no other could", async () => {
  const { noticeId, statement, personId } = await stated(ann);
  const input = { id: noticeId, subjectId: statement?.id ?? "", personId };
  expect(await composers.statement_issued(notices(), input)).not.toBeNull();
  await expect(
    notices().db.statement.findUnique({ where: { id: statement?.id ?? "" } }),
  ).rejects.toThrow();
});
