import { beforeAll, expect, test } from "vitest";
import { getBillingDay } from "@/lib/billing/get-billing-day";
import { listUnmatched } from "@/lib/billing/list-unmatched";
import { returnOfflinePayment } from "@/lib/billing/return-offline-payment";
import { composeBalanceReceived } from "@/lib/booking/compose-balance-received";
import { composePaymentReturned } from "@/lib/booking/compose-payment-returned";
import { getBooking } from "@/lib/booking/get-booking";
import { recordOfflinePayment } from "@/lib/booking/record-offline-payment";
import { RecordOfflineInput } from "@/lib/booking/schema";
import { clock } from "@/lib/clock";
import { addDays, localDateOf } from "@/lib/dates";
import { newId } from "@/lib/ids";
import { formatMoneyExact } from "@/lib/money";
import { useBalances } from "@/tests/support/balances";
import { useCancelling } from "@/tests/support/cancelling";
import { useEmployees } from "@/tests/support/employees";
import { checkInvariants } from "@/tests/support/invariants";
import { chequeOf, recordedBy, toldOf } from "@/tests/support/offline";
import { useShop } from "@/tests/support/shop";

const shop = useShop();
const { database } = shop;
const balances = useBalances(shop);
const { cancelled } = useCancelling(shop);
const employees = useEmployees(database);
let clerk = "";
beforeAll(async () => {
  clerk = (await employees.joined("billing_clerk")).accountId;
});
const desk = () => database.open("billing", clerk);
const seen = (bookingToken: string) => getBooking(database.open("booking"), { bookingToken });
const giveBack = (paymentId: string, by = clerk) =>
  returnOfflinePayment(database.open("payment", by), { paymentId });

async function firm() {
  const visit = await shop.firm();
  const { ref } = await seen(visit.bookingToken);
  return { ...visit, ref };
}

const recorded = (bookingId: string) =>
  shop.one("SELECT count(*)::int FROM payment WHERE booking_id = $1 AND method = 'cheque'", [
    bookingId,
  ]);

test("rule 49: a check is recorded with its number and day, is paid in every figure, and its receipt says how", async () => {
  const visit = await firm();
  const before = await balances.openOf(visit.bookingToken);
  const form = chequeOf(visit.ref, { number: "1042", method: "cheque" });
  const told = await toldOf(desk(), form);
  expect(told).toContain("Check 1042");
  expect(told).toContain(`${formatMoneyExact(before)} is open`);
  expect(told).toContain(`${formatMoneyExact(before - 50_000n)} is left`);
  expect(await recorded(visit.bookingId)).toBe(0);
  await recordedBy(desk(), form);
  await shop.work();
  expect(await balances.openOf(visit.bookingToken)).toBe(before - 50_000n);
  const { explained } = await seen(visit.bookingToken);
  expect(explained[0]?.parts.map(({ words }) => words)).toContainEqual(
    expect.stringMatching(/^Paid by check/),
  );
  const mail = await composeBalanceReceived(database.open("notices"), {
    subjectId: form.paymentId,
  });
  expect(mail?.text.replace(/\s+/g, " ")).toContain("Paid now, by check 1042");
  const posted = await shop.one(
    `SELECT array_agg(l.account || ' ' || l.amount_minor ORDER BY l.seq) FROM ledger_entry e
     JOIN ledger_posting l ON l.entry_id = e.id WHERE e.source_id = $1`,
    [form.paymentId],
  );
  expect(posted).toEqual(["bank 50000", "customer_deposits -50000"]);
});

test("rules 42 and 49: of more than is owed, what is owed pays the booking, and the rest waits without a home, which is said first", async () => {
  const visit = await firm();
  const open = await balances.openOf(visit.bookingToken);
  const form = chequeOf(visit.ref, { amount: open + 12_345n });
  const told = await toldOf(desk(), form);
  expect(told).toContain(`${formatMoneyExact(open)} is open, so it is paid then.`);
  expect(told).toContain("What is more, $123.45, waits with the money without a home");
  await recordedBy(desk(), form);
  await shop.work();
  expect((await balances.account(visit.bookingToken)).paidMinor - open).toBeGreaterThan(0n);
  expect(await balances.openOf(visit.bookingToken)).toBe(0n);
  const { unmatched } = await listUnmatched(desk(), { number: form.number, waiting: 1 });
  expect(unmatched).toMatchObject([
    {
      ...{ unmatchedId: form.paymentId, leftMinor: 12_345n, cameMinor: open + 12_345n },
      ...{ booking: { ref: visit.ref }, days: 0 },
    },
  ]);
  expect(await shop.one("SELECT count(*)::int FROM refund")).toBe(0);
  const again = { ...form, paymentId: newId() };
  expect(await toldOf(desk(), again)).toContain("recorded already, without a home");
  await checkInvariants(database.owner);
});

test("rules 38 and 49: what comes for a cancelled booking pays what is kept of it and no more, and revives nothing", async () => {
  const visit = await firm();
  await cancelled(visit);
  await shop.work();
  const form = chequeOf(visit.ref, { amount: 7_000n });
  expect(await toldOf(desk(), form)).toContain("Nothing is open of this booking, so all of it");
  await recordedBy(desk(), form);
  await shop.work();
  expect(await recorded(visit.bookingId)).toBe(0);
  expect(
    await shop.one("SELECT left_minor::int FROM unmatched_money WHERE id = $1", [form.paymentId]),
  ).toBe(7_000);
  expect((await seen(visit.bookingToken)).status).toBe("cancelled");
});

test("rule 49: what nobody knows is recorded without a booking, once however often it is sent, and is in the books against our bank", async () => {
  const form = { ...chequeOf("", { method: "transfer" }), booking: undefined };
  expect(await toldOf(desk(), form)).toContain("for no booking that we know. All of it waits");
  const confirmed = { ...form, seen: await toldOf(desk(), form) };
  await Promise.all([1, 2, 3].map(() => recordOfflinePayment(desk(), confirmed)));
  const posted = await shop.one(
    `SELECT array_agg(l.account || ' ' || l.amount_minor ORDER BY l.seq) FROM ledger_entry e
     JOIN ledger_posting l ON l.entry_id = e.id WHERE e.source_id = $1`,
    [form.paymentId],
  );
  expect(posted).toEqual(["bank 50000", "unmatched_money -50000"]);
  const { matters } = await getBillingDay(desk());
  expect(matters).toContainEqual(
    expect.objectContaining({ kind: "unmatched_money", words: "Money without a home" }),
  );
});

test("rule 49: without a number, a day that was, or an amount nothing is recorded", async () => {
  const { ref, bookingId } = await firm();
  const tomorrow = addDays(localDateOf(clock.now()), 1);
  for (const [field, form] of [
    ["receivedOn", chequeOf(ref, { receivedOn: tomorrow })],
    ["receivedOn", chequeOf(ref, { receivedOn: "2020-01-01" })],
    ["booking", chequeOf("ZZZZ-ZZZZ")],
  ] as const)
    await expect(recordOfflinePayment(desk(), form)).rejects.toMatchObject({
      code: "invalid",
      fields: { [field]: [expect.any(String)] },
    });
  expect(await recorded(bookingId)).toBe(0);
  for (const amount of ["", "0", "-5", "many"])
    expect(RecordOfflineInput.safeParse({ ...chequeOf(ref), amount }).success).toBe(false);
  expect(RecordOfflineInput.parse({ ...chequeOf(ref), amount: "$1,250.5" }).amount).toBe(125_050n);
});

test("rule 36: clicked twice, four times at once, one check is one payment", async () => {
  const { ref, bookingId } = await firm();
  const form = chequeOf(ref);
  const confirmed = { ...form, seen: await toldOf(desk(), form) };
  await Promise.all([1, 2, 3, 4].map(() => recordOfflinePayment(desk(), confirmed)));
  await recordOfflinePayment(desk(), confirmed);
  expect(await recorded(bookingId)).toBe(1);
});

test("the same number, day and amount from another window is asked about, and is another one only where that is confirmed", async () => {
  const { ref, bookingId } = await firm();
  const [one, other] = [chequeOf(ref, { number: "CHK-77" }), chequeOf(ref, { number: "CHK-77" })];
  const before = { ...other, seen: await toldOf(desk(), other) };
  await recordedBy(desk(), one);
  await expect(recordOfflinePayment(desk(), before)).rejects.toMatchObject({
    message: expect.stringContaining(`is recorded already, for ${ref}`),
  });
  expect(await recorded(bookingId)).toBe(1);
  await recordedBy(desk(), other);
  expect(await recorded(bookingId)).toBe(2);
});

test("one check that two clerks record for two bookings at the same moment is recorded once", async () => {
  const [first, second] = [await firm(), await firm()];
  const forms = await Promise.all(
    [first, second].map(async ({ ref }) => {
      const form = chequeOf(ref, { number: "CHK-99" });
      return { ...form, seen: await toldOf(desk(), form) };
    }),
  );
  const sent = await Promise.allSettled(forms.map((form) => recordOfflinePayment(desk(), form)));
  expect(sent.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  const all = await Promise.all([first, second].map(({ bookingId }) => recorded(bookingId)));
  expect(all.toSorted()).toEqual([0, 1]);
});

test("rule 91: what a bank does not honor is owed again, said once, and its receipt is sent no more", async () => {
  const visit = await firm();
  const before = await balances.openOf(visit.bookingToken);
  const { paymentId } = await recordedBy(desk(), chequeOf(visit.ref, { number: "1043" }));
  await Promise.all([1, 2, 3].map(() => giveBack(paymentId)));
  await shop.work();
  expect(await balances.openOf(visit.bookingToken)).toBe(before);
  const told = await shop.one(
    "SELECT count(*)::int FROM notice WHERE kind = 'payment_returned' AND subject_id = $1",
    [paymentId],
  );
  expect(told).toBe(1);
  const notices = database.open("notices");
  expect(await composeBalanceReceived(notices, { subjectId: paymentId })).toBeNull();
  const mail = await composePaymentReturned(notices, { subjectId: paymentId });
  expect(mail?.text.replace(/\s+/g, " ")).toContain("Your bank did not honor it");
  expect(mail?.text).toContain(formatMoneyExact(before));
  const { explained } = await seen(visit.bookingToken);
  expect(explained[0]?.parts.map(({ words }) => words)).toContainEqual(
    expect.stringMatching(/^Not honored by your bank/),
  );
});

test("rule 48: of what a bank did not honor nothing can be sent back, whoever asks", async () => {
  const visit = await firm();
  const { paymentId } = await recordedBy(desk(), chequeOf(visit.ref));
  await giveBack(paymentId);
  await expect(
    database.owner.query(
      `INSERT INTO refund (id, payment_id, amount_minor, currency, reason, status)
       VALUES ($1, $2, 1, 'USD', 'overpaid', 'requested')`,
      [newId(), paymentId],
    ),
  ).rejects.toThrow(/refunds exceed/);
});

test("stranger: nobody but a billing clerk records a payment or says that it came to nothing (rule 117)", async () => {
  const { ref, bookingId } = await firm();
  const { paymentId } = await recordedBy(desk(), chequeOf(ref));
  const others = [
    (await employees.joined("customer_service")).accountId,
    (await employees.joined("owner")).accountId,
    ...["visitor", newId()],
  ];
  for (const other of others) {
    const theirs = database.open("billing", other);
    await expect(recordOfflinePayment(theirs, chequeOf(ref))).rejects.toMatchObject({
      code: "not_found",
    });
    await expect(giveBack(paymentId, other)).rejects.toMatchObject({ code: "not_found" });
  }
  await expect(giveBack(newId())).rejects.toMatchObject({ code: "not_found" });
  expect(await recorded(bookingId)).toBe(1);
});
