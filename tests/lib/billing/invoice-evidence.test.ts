import { expect, test } from "vitest";
import { getInvoiceEvidence } from "@/lib/billing/get-invoice-evidence";
import { runStatements } from "@/lib/billing/run-statements";
import { queueBills } from "@/lib/booking/queue-bills";
import { clock } from "@/lib/clock";
import { newId } from "@/lib/ids";
import { endAttempt } from "@/lib/notices/end-attempt";
import { receiveReport } from "@/lib/notices/receive-report";
import { recordCall } from "@/lib/notices/record-call";
import { recordReturn } from "@/lib/notices/record-return";
import { sendNotice } from "@/lib/notices/send-notice";
import { calls } from "@/lib/worker/calls";
import { composers } from "@/lib/worker/composers";
import { faxes } from "@/lib/worker/faxes";
import { letters } from "@/lib/worker/letters";
import { useDesk } from "@/tests/support/desk";
import { useMailbox } from "@/tests/support/mailbox";
import { useShop } from "@/tests/support/shop";

const shop = useShop();
const { database } = shop;
const desk = useDesk(database);
useMailbox();

async function clerk() {
  const { accountId } = await desk.at("billing_clerk");
  return database.open("billing", accountId);
}

/** A firm booking whose balance was billed. */
async function billed() {
  const { bookingId } = await shop.firm();
  await database.owner.query(
    "UPDATE payment_schedule_line SET due_on = current_date + 15 WHERE booking_id = $1 AND kind = 'balance'",
    [bookingId],
  );
  await queueBills(database.open("billing"));
  await shop.work();
  const bill = async (kind: string) =>
    String(
      await shop.one("SELECT id FROM invoice WHERE booking_id = $1 AND kind = $2", [
        bookingId,
        kind,
      ]),
    );
  const notice = String(
    await shop.one("SELECT id FROM notice WHERE kind = 'balance_billed' AND subject_id = $1", [
      bookingId,
    ]),
  );
  return { bookingId, balance: await bill("balance"), deposit: await bill("deposit"), notice };
}

const send = (noticeId: string) =>
  sendNotice(database.open("notices"), { composers, letters, faxes, calls }, { noticeId });

const attempt = async (noticeId: string, channel: string) =>
  String(
    await shop.one("SELECT id FROM delivery_attempt WHERE notice_id = $1 AND channel = $2", [
      noticeId,
      channel,
    ]),
  );

const told = async (invoiceId: string) => {
  const { notices } = await getInvoiceEvidence(await clerk(), { invoiceId });
  return notices.map(({ name, ways }) => ({
    name,
    ways: ways.map(({ way, state, arrived, proofs }) => ({
      ...{ way, state, arrived, proofs: proofs.map(({ what }) => what) },
    })),
  }));
};

test("the sheet of a bill tells each way that its notice took, and what shows how that went (P41, rule 103)", async () => {
  const { balance, notice } = await billed();
  await send(notice);
  expect(await told(balance)).toMatchObject([
    {
      name: "Bill",
      ways: [{ way: "Email", state: "Taken by its mail server", arrived: false }],
    },
  ]);
  const attemptId = await attempt(notice, "email");
  const ref = Buffer.from("a report");
  const back = { attemptId, ref, kind: "bounced", code: "5.1.1" } as const;
  await receiveReport(database.open("notices"), back);
  await send(notice);
  const number = String(
    await shop.one("SELECT number FROM letter WHERE attempt_id = $1", [
      await attempt(notice, "post"),
    ]),
  );
  await mailed(number);
  await recordReturn(await clerk(), { number, reason: "moved" });
  for (const _way of ["fax", "phone"]) await send(notice);
  const phone = await attempt(notice, "phone");
  await recordCall(await clerk(), { id: newId(), attemptId: phone, outcome: "reached" });
  const [bill] = await told(balance);
  expect(bill?.ways).toMatchObject([
    {
      ...{ way: "Email", state: "Came back" },
      proofs: [
        "Its turn came",
        "Its mail server took it: 250",
        "Its mail server reported that it did not arrive: 5.1.1",
      ],
    },
    { way: "Letter", state: "Came back" },
    { way: "Fax", state: "Could not be tried" },
    {
      ...{ way: "Call", state: "Arrived", arrived: true },
      proofs: ["Its turn came", "A clerk called: spoken to"],
    },
  ]);
  expect(bill?.ways[1]?.proofs).toEqual(
    expect.arrayContaining([
      expect.stringContaining(`Letter ${number} was printed in the batch letters-`),
      "A clerk took its batch to the post",
      "A clerk recorded that it came back: Moved, no address left",
    ]),
  );
});

test("it tells the kind of each address and a mark of it, and neither the address nor a name (P34)", async () => {
  const { balance, notice } = await billed();
  await send(notice);
  const sheet = await getInvoiceEvidence(await clerk(), { invoiceId: balance });
  expect(sheet.notices[0]?.ways[0]?.mark).toMatch(/^[0-9A-F]{4}$/);
  const words = JSON.stringify(sheet, (_key, value) =>
    typeof value === "bigint" ? String(value) : value,
  );
  expect(words).not.toMatch(/@|Canary|example\.com/);
});

test("a deposit is told by the confirmation of its booking, and each bill by the statement on which it stands (P39)", async () => {
  const { balance, deposit } = await billed();
  const now = clock.now;
  clock.now = () => new Date(now().getTime() + 32 * 86_400_000);
  await runStatements(database.open("billing"));
  clock.now = now;
  const names = async (id: string) => (await told(id)).map(({ name }) => name);
  expect(await names(deposit)).toEqual(["Confirmation of the booking", "Statement"]);
  expect(await names(balance)).toEqual(["Bill", "Statement"]);
});

test("reminders are told on the sheet of the bill that they go by, and of every bill that was late by then", async () => {
  const { bookingId, balance, deposit } = await billed();
  const [id, actionId, notice] = [newId(), newId(), newId()];
  await database.owner.query(
    `INSERT INTO dunning_case (id, customer_id, currency, anchor_id, opened_at)
     SELECT $1, customer_id, currency, id, now() FROM invoice WHERE id = $2`,
    [id, balance],
  );
  await database.owner.query(
    `INSERT INTO dunning_action (id, case_id, level, anchor_id, rules_version, taken_on, taken_at)
     VALUES ($1, $2, 2, $3, 1, current_date, now())`,
    [actionId, id, balance],
  );
  await database.owner.query(
    `INSERT INTO notice (id, kind, subject_id, event, person_id)
     SELECT $1, 'payment_overdue', $2, 'taken', person_id FROM booking WHERE id = $3`,
    [notice, actionId, bookingId],
  );
  expect((await told(balance)).map(({ name }) => name)).toEqual(["Bill", "Overdue notice"]);
  expect((await told(deposit)).map(({ name }) => name)).toEqual(["Confirmation of the booking"]);
});

test("what reached nobody by any way says so, with the reason of each (rule 104)", async () => {
  const { balance, notice } = await billed();
  const attemptId = await attempt(notice, "email");
  await endAttempt(database.open("notices"), { attemptId, status: "failed", detail: "no address" });
  expect((await told(balance))[0]?.ways).toMatchObject([
    { state: "Could not be tried", proofs: ["Its turn came", "No address"] },
    { way: "Letter", state: "Waits for the post" },
  ]);
});

test("refusal and stranger: nobody but a billing clerk finds a sheet, and there is none of what is no bill (P34)", async () => {
  const { balance: invoiceId } = await billed();
  for (const role of ["customer_service", "product_manager", "privacy_officer", "owner"] as const) {
    const { accountId } = await desk.at(role);
    await expect(
      getInvoiceEvidence(database.open("billing", accountId), { invoiceId }),
    ).rejects.toMatchObject({ code: "not_found" });
  }
  const visitor = database.open("billing", "visitor");
  await expect(getInvoiceEvidence(visitor, { invoiceId })).rejects.toMatchObject({
    code: "not_found",
  });
  for (const none of [newId(), "IV-000001"])
    await expect(getInvoiceEvidence(await clerk(), { invoiceId: none })).rejects.toMatchObject({
      code: "not_found",
    });
});

/** The letter was printed and taken to the post. */
async function mailed(number: string): Promise<void> {
  const batchId = newId();
  await database.owner.query(
    "INSERT INTO letter_batch (id, printed_at, mailed_at, mailed_by) VALUES ($1, now(), now(), $1)",
    [batchId],
  );
  await database.owner.query(
    `WITH out AS (UPDATE letter SET batch_id = $1 WHERE number = $2 RETURNING attempt_id)
     UPDATE delivery_attempt a SET status = 'accepted', answer = 'mailed', accepted_at = now() FROM out WHERE a.id = out.attempt_id`,
    [batchId, number],
  );
}
