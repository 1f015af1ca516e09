import { expect, test } from "vitest";
import { listInvoices } from "@/lib/billing/list-invoices";
import { billBooking } from "@/lib/booking/bill-booking";
import { billChange } from "@/lib/booking/bill-change";
import { composeChanged } from "@/lib/booking/compose-changed";
import { getConfirmationPdf } from "@/lib/booking/get-documents";
import { listBillFiles } from "@/lib/booking/list-bill-files";
import { queueBills } from "@/lib/booking/queue-bills";
import { formatMoneyExact } from "@/lib/money";
import { useBalances } from "@/tests/support/balances";
import { useLeaving } from "@/tests/support/leaving";
import { trials } from "@/tests/support/scale";
import { useShop } from "@/tests/support/shop";

const shop = useShop();
const { database } = shop;
const balances = useBalances(shop);
const { leave, told, left } = useLeaving(shop);
const billing = () => database.open("billing");

type Visit = Awaited<ReturnType<typeof shop.firm>>;

const papers = ({ bookingId }: Visit) => listInvoices(billing(), { bookingIds: [bookingId] });
const sum = (amounts: readonly bigint[]) => amounts.reduce((all, one) => all + one, 0n);
const dueSoon = ({ bookingId }: Visit) =>
  database.owner.query(
    "UPDATE payment_schedule_line SET due_on = current_date + 15 WHERE booking_id = $1 AND kind = 'balance'",
    [bookingId],
  );
const changesOf = async ({ bookingId }: Visit): Promise<string> =>
  String(await shop.one("SELECT id FROM booking_change WHERE booking_id = $1", [bookingId]));
const noticesOf = async ({ bookingId }: Visit) => {
  const { rows } = await database.owner.query(
    `SELECT kind FROM notice WHERE subject_id IN (SELECT id FROM booking_change WHERE booking_id = $1 UNION SELECT $1)
     AND kind IN ('booking_changed', 'balance_billed') ORDER BY created_at`,
    [bookingId],
  );
  return rows.map(({ kind }) => kind);
};

/** A firm booking that is billed in both parts. */
async function billed(): Promise<Visit> {
  const visit = await shop.firm();
  await dueSoon(visit);
  await queueBills(billing());
  await shop.work();
  return visit;
}

test("rule 74: each bill is taken back by a document with opposite amounts, and the price of now is billed anew", async () => {
  const visit = await billed();
  const before = await papers(visit);
  const { totalMinor } = await left(visit);
  const after = await papers(visit);
  expect(after.map(({ kind }) => kind)).toEqual([
    ...["deposit", "balance", "cancellation", "cancellation", "deposit", "balance"],
  ]);
  expect(after.slice(0, 2)).toEqual(
    before.map((bill) => ({ ...bill, takenBack: true, openMinor: 0n })),
  );
  expect(sum(after.map((bill) => bill.totalMinor))).toBe(totalMinor);
  const deposit = BigInt(visit.payment.amount_minor);
  expect(after.slice(4).map((bill) => [bill.totalMinor, bill.openMinor])).toEqual([
    [deposit, 0n],
    [totalMinor - deposit, totalMinor - deposit],
  ]);
  const { rows } = await database.owner.query(
    `SELECT l.account, sum(l.amount_minor)::text AS amount FROM ledger_entry e JOIN ledger_posting l ON l.entry_id = e.id
     WHERE e.booking_id = $1 GROUP BY 1`,
    [visit.bookingId],
  );
  expect(
    Object.fromEntries(rows.map(({ account, amount }) => [account, BigInt(amount)])),
  ).toMatchObject({
    ...{ receivable: totalMinor, advance_sales: -totalMinor, customer_deposits: -deposit },
  });
});

test("rules 74 and 76: what is not billed yet is billed in its time and by the new price, and the deposit at once", async () => {
  const visit = await shop.firm();
  const { totalMinor } = await left(visit);
  expect((await papers(visit)).map(({ kind }) => kind)).toEqual([
    ...["deposit", "cancellation", "deposit"],
  ]);
  await dueSoon(visit);
  await queueBills(billing());
  await shop.work();
  const all = await papers(visit);
  expect(all.map(({ kind }) => kind)).toEqual(["deposit", "cancellation", "deposit", "balance"]);
  expect(sum(all.map((bill) => bill.totalMinor))).toBe(totalMinor);
  expect(await noticesOf(visit)).toEqual(["booking_changed", "balance_billed"]);
});

test("rules 36 and 79: heard many times at once, everything is written and told once", async () => {
  for (let trial = 0; trial < trials(2, 15); trial += 1) {
    const visit = await billed();
    const quote = await told(visit);
    await leave(quote);
    const changeId = await changesOf(visit);
    const { bookingId } = visit;
    await Promise.all([
      ...[1, 2, 3].map(() => billChange(billing(), { changeId })),
      ...[1, 2].map(() => billBooking(billing(), { bookingId })),
    ]);
    await shop.work();
    await billBooking(billing(), { bookingId });
    const all = await papers(visit);
    expect(all).toHaveLength(6);
    expect(sum(all.map((bill) => bill.totalMinor))).toBe(quote.totalMinor);
    const mails = (await noticesOf(visit)).filter((kind) => kind === "booking_changed");
    expect(mails).toHaveLength(1);
  }
});

test("rules 70 and 74: a bill that is issued just then is taken back too, or is not issued", async () => {
  for (let trial = 0; trial < trials(4, 30); trial += 1) {
    const visit = await shop.firm();
    const { bookingId } = visit;
    await dueSoon(visit);
    const quote = await told(visit);
    await Promise.all([billBooking(billing(), { bookingId }), leave(quote)]);
    await shop.work();
    await billBooking(billing(), { bookingId });
    const living = (await papers(visit)).filter(
      ({ kind, takenBack }) => kind !== "cancellation" && !takenBack,
    );
    expect(living.map(({ kind }) => kind)).toEqual(["deposit", "balance"]);
    expect(sum((await papers(visit)).map((bill) => bill.totalMinor))).toBe(quote.totalMinor);
  }
});

test("rules 53 and 61: the mail says what it comes to, what is kept and what goes back, with the papers of this change and no other", async () => {
  const visit = await billed();
  await balances.paid(visit);
  const { totalMinor, feeMinor, beforeMinor } = await left(visit);
  const all = await papers(visit);
  const changeId = await changesOf(visit);
  const mail = await composeChanged(
    database.open("notices"),
    (wanted) => listBillFiles(billing(), wanted),
    { subjectId: changeId },
  );
  const text = mail?.text.replace(/\s+/g, " ") ?? "";
  for (const minor of [totalMinor, feeMinor, beforeMinor - totalMinor])
    expect(text).toContain(formatMoneyExact(minor));
  expect(text).toContain(`${formatMoneyExact(beforeMinor - totalMinor)} goes back`);
  const names = all.slice(2).map(({ name }) => name);
  expect(mail?.attachments.map(({ filename }) => filename.replace(/^\w+-|\.pdf$/g, ""))).toEqual(
    names,
  );
  for (const { content } of mail?.attachments ?? [])
    expect(content.subarray(0, 5).toString()).toBe("%PDF-");
  const nobody = { subjectId: visit.bookingId };
  expect(await composeChanged(database.open("notices"), async () => [], nobody)).toBeNull();
});

test("the confirmation is written anew once, and is the same bytes from then on", async () => {
  const visit = await shop.firm();
  const confirmation = async () =>
    (await getConfirmationPdf(database.open("booking"), visit)).content;
  const before = await confirmation();
  await left(visit);
  const after = await confirmation();
  expect(after.equals(before)).toBe(false);
  expect(after.equals(await confirmation())).toBe(true);
});
