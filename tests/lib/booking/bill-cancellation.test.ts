import { expect, test } from "vitest";
import { cancelInvoices } from "@/lib/billing/cancel-invoices";
import { listInvoices } from "@/lib/billing/list-invoices";
import { makeInvoicePdf } from "@/lib/billing/make-invoice-pdf";
import { refundAgreed } from "@/lib/billing/refund-agreed";
import { billBooking } from "@/lib/booking/bill-booking";
import { billCancellation } from "@/lib/booking/bill-cancellation";
import { composeCancelled } from "@/lib/booking/compose-cancelled";
import { listBillFiles } from "@/lib/booking/list-bill-files";
import { queueBills } from "@/lib/booking/queue-bills";
import { dueBills } from "@/lib/booking/record/due-bills";
import { loadBooking } from "@/lib/booking/record/load-booking";
import { formatMoneyExact } from "@/lib/money";
import { useBalances } from "@/tests/support/balances";
import { useCancelling } from "@/tests/support/cancelling";
import { trials } from "@/tests/support/scale";
import { useShop } from "@/tests/support/shop";

const shop = useShop();
const { database } = shop;
const balances = useBalances(shop);
const { cancel, told, cancelled } = useCancelling(shop);
const billing = () => database.open("billing");

const papers = (bookingId: string) => listInvoices(billing(), { bookingIds: [bookingId] });
const sum = (amounts: readonly bigint[]) => amounts.reduce((all, one) => all + one, 0n);

/** A firm booking that is billed in both parts and paid in full. */
async function paidAndBilled() {
  const visit = await shop.firm();
  await database.owner.query(
    "UPDATE payment_schedule_line SET due_on = current_date + 15 WHERE booking_id = $1 AND kind = 'balance'",
    [visit.bookingId],
  );
  await queueBills(billing());
  await shop.work();
  await balances.paid(visit);
  return visit;
}

test("rule 74: each bill is taken back by a document of its own with opposite amounts, and what is kept is billed anew", async () => {
  const visit = await paidAndBilled();
  const before = await papers(visit.bookingId);
  const { feeMinor } = await cancelled(visit);
  const after = await papers(visit.bookingId);
  expect(after.map(({ kind }) => kind)).toEqual([
    ...["deposit", "balance", "cancellation", "cancellation", "fee"],
  ]);
  expect(after.slice(0, 2)).toEqual(
    before.map((bill) => ({ ...bill, takenBack: true, openMinor: 0n })),
  );
  expect(
    after
      .slice(2, 4)
      .map(({ totalMinor }) => -totalMinor)
      .sort(),
  ).toEqual(before.map(({ totalMinor }) => totalMinor).sort());
  expect(after[4]).toMatchObject({ totalMinor: feeMinor, openMinor: 0n });
  expect(sum(after.map(({ totalMinor }) => totalMinor))).toBe(feeMinor);
  expect(after.map(({ name }) => name.replace(/\d+$/, ""))).toEqual([
    ...["TEST-IV-", "TEST-IV-", "TEST-CN-", "TEST-CN-", "TEST-IV-"],
  ]);
});

test("rule 41: the ledger says what is kept: owed, paid, and nothing of the trip", async () => {
  const visit = await paidAndBilled();
  const { feeMinor } = await cancelled(visit);
  const { rows } = await database.owner.query(
    `SELECT l.account, sum(l.amount_minor)::text AS amount FROM ledger_entry e JOIN ledger_posting l ON l.entry_id = e.id
     WHERE e.booking_id = $1 GROUP BY 1 ORDER BY 1`,
    [visit.bookingId],
  );
  expect(Object.fromEntries(rows.map(({ account, amount }) => [account, BigInt(amount)]))).toEqual({
    advance_sales: 0n,
    cancellation_fees: -feeMinor,
    customer_deposits: -feeMinor,
    receivable: feeMinor,
    stripe_clearing: feeMinor,
  });
});

test("rules 36 and 79: heard many times at once, each bill is taken back once, and the numbers have no gap", async () => {
  for (let trial = 0; trial < trials(2, 15); trial += 1) {
    const visit = await paidAndBilled();
    await cancel(await told(visit));
    const { bookingId } = visit;
    await Promise.all([1, 2, 3, 4].map(() => billCancellation(billing(), { bookingId })));
    await shop.work();
    expect((await papers(bookingId)).filter(({ kind }) => kind === "cancellation")).toHaveLength(2);
    expect((await papers(bookingId)).filter(({ kind }) => kind === "fee")).toHaveLength(1);
    const mails =
      "SELECT count(*)::int FROM notice WHERE kind = 'booking_cancelled' AND subject_id = $1";
    expect(await shop.one(mails, [bookingId])).toBe(1);
  }
});

test("rules 70 and 74: a bill that is issued just then is taken back too, or is not issued", async () => {
  for (let trial = 0; trial < trials(4, 30); trial += 1) {
    const visit = await shop.firm();
    const { bookingId } = visit;
    await database.owner.query(
      "UPDATE payment_schedule_line SET due_on = current_date + 15 WHERE booking_id = $1 AND kind = 'balance'",
      [bookingId],
    );
    const quote = await told(visit);
    await Promise.all([
      billBooking(billing(), { bookingId }),
      cancel(quote).then(() => billCancellation(billing(), { bookingId })),
    ]);
    await shop.work();
    expect(sum((await papers(bookingId)).map(({ totalMinor }) => totalMinor))).toBe(quote.feeMinor);
  }
});

test("rules 70 and 74: what is kept of a booking that is cancelled while it is read is billed with its cancellation alone", async () => {
  const visit = await shop.firm();
  const before = await loadBooking(billing(), visit.bookingId);
  await cancelled(visit);
  const { account } = await loadBooking(billing(), visit.bookingId);
  expect(account.schedule.map(({ kind }) => kind)).toEqual(["fee"]);
  expect(dueBills({ ...before, account })).toEqual([]);
});

test("rule 73: what takes a bill back is changed by nobody, has the bill’s amounts and no others, and takes it back once", async () => {
  const visit = await paidAndBilled();
  await cancelled(visit);
  const copy = (
    set: string,
  ) => `INSERT INTO invoice SELECT gen_random_uuid(), prefix, number, kind, booking_id, customer_id, 'again', currency,
    tax_minor, ${set}, issued_at, issued_on, due_on, about, refers_to FROM invoice WHERE kind = 'cancellation' AND booking_id = '${visit.bookingId}'`;
  await expect(database.owner.query(copy("total_minor - 1"))).rejects.toMatchObject({
    code: "23514",
  });
  await expect(database.owner.query(copy("total_minor"))).rejects.toThrow();
  await expect(
    database.owner.query("UPDATE invoice SET total_minor = 1 WHERE kind = 'cancellation'"),
  ).rejects.toMatchObject({ code: "42501" });
});

test("rule 78: what is taken back is never more than was billed, and what goes back never more than was paid, whoever asks for it at once", async () => {
  const visit = await paidAndBilled();
  const { bookingId } = visit;
  const amountMinor = (await balances.account(visit.bookingToken)).paidMinor / 2n + 1n;
  const quote = await told(visit);
  const asked = await Promise.allSettled([
    cancel(quote),
    ...[1, 2, 3].map(() =>
      billing().transaction((inner) => refundAgreed(inner, { bookingId, amountMinor })),
    ),
  ]);
  expect(asked.filter(({ status }) => status === "rejected").length).toBeGreaterThan(0);
  await shop.work();
  const left = `SELECT ((SELECT sum(amount_minor) FROM payment WHERE booking_id = $1 AND status = 'confirmed')
    - (SELECT sum(r.amount_minor) FROM refund r JOIN payment p ON p.id = r.payment_id WHERE p.booking_id = $1 AND r.status <> 'failed'))::int`;
  expect(await shop.one(left, [bookingId])).toBeGreaterThanOrEqual(0);
  const billed = sum((await papers(bookingId)).map(({ totalMinor }) => totalMinor));
  expect(billed).toBe(quote.feeMinor);
});

test("rules 71, 73 and 77: taking back is taken back with its transaction, and its paper keeps the bill’s own words and party", async () => {
  const visit = await paidAndBilled();
  const { bookingId } = visit;
  await cancel(await told(visit));
  const next = "SELECT next::text FROM invoice_series WHERE prefix = 'TEST-CN-'";
  const before = await shop.one(next);
  const { rows } = await database.owner.query("SELECT person_id FROM booking WHERE id = $1", [
    bookingId,
  ]);
  await expect(
    billing().transaction(async (inner) => {
      await cancelInvoices(inner, { bookingId, personId: rows[0].person_id, policyVersion: 1 });
      throw new Error("taken back");
    }),
  ).rejects.toThrow("taken back");
  expect(await shop.one(next)).toBe(before);
  await database.owner.query("DELETE FROM vault.address");
  await shop.work();
  const [paper] = (await papers(bookingId)).filter(({ kind }) => kind === "cancellation");
  const pdf = () => makeInvoicePdf(billing(), { name: paper?.name ?? "", bookingIds: [bookingId] });
  const file = await pdf();
  expect(file.filename).toBe(`cancellation-${paper?.name}.pdf`);
  await database.owner.query("UPDATE vacation SET title = 'Another title'");
  expect((await pdf()).content.equals(file.content)).toBe(true);
  const parties =
    "SELECT count(*)::int FROM invoice_party p JOIN invoice i ON i.id = p.invoice_id WHERE i.booking_id = $1 AND i.kind = 'cancellation'";
  expect(await shop.one(parties, [bookingId])).toBe(2);
});

test("P39, P40: who cancelled is told by mail what is kept and what goes back, with the papers, and no way to be without it", async () => {
  const visit = await paidAndBilled();
  const { feeMinor, totalMinor } = await cancelled(visit);
  const mail = await composeCancelled(
    database.open("notices"),
    (wanted) => listBillFiles(billing(), wanted),
    { subjectId: visit.bookingId },
  );
  for (const amount of [feeMinor, totalMinor, totalMinor - feeMinor])
    expect(mail?.text).toContain(formatMoneyExact(amount));
  expect(mail?.attachments.map(({ filename }) => filename.replace(/\d+/, ""))).toEqual([
    ...["cancellation-TEST-CN-.pdf", "cancellation-TEST-CN-.pdf", "invoice-TEST-IV-.pdf"],
    expect.stringMatching(/^booking-.+-cancelled\.ics$/),
  ]);
  expect(mail).not.toHaveProperty("unsubscribeUrl");
});
