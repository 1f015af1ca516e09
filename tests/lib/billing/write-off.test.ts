import { expect, test } from "vitest";
import { proposalEffects } from "@/app/(staff)/proposal-effects";
import { ageAll } from "@/lib/billing/age-all";
import { getCustomerAccount } from "@/lib/billing/get-customer-account";
import { getWritable } from "@/lib/billing/get-writable";
import { listOverdue } from "@/lib/billing/list-overdue";
import { settlePayment } from "@/lib/billing/settle-payment";
import { writeOff } from "@/lib/billing/write-off";
import { cancelBooking } from "@/lib/booking/cancel-booking";
import { composeDunning } from "@/lib/booking/compose-dunning";
import { disputeBill } from "@/lib/booking/dispute-bill";
import { getBooking } from "@/lib/booking/get-booking";
import { quoteCancellation } from "@/lib/booking/quote-cancellation";
import { clock } from "@/lib/clock";
import { localDateOf } from "@/lib/dates";
import { newId } from "@/lib/ids";
import { approve } from "@/lib/staff/approve";
import { useBalances } from "@/tests/support/balances";
import { useCollecting } from "@/tests/support/collecting";
import { useDesk } from "@/tests/support/desk";
import { useLate } from "@/tests/support/late";
import { useShop } from "@/tests/support/shop";
import { proposedWriteOff } from "@/tests/support/writing-off";

const shop = useShop();
const { database } = shop;
const desk = useDesk(database);
const balances = useBalances(shop);
const late = useLate(shop);
const collecting = useCollecting(shop);
const booking = () => database.open("booking");

async function clerk() {
  const { accountId } = await desk.at("billing_clerk");
  return database.open("billing", accountId);
}

/** Somebody whose balance is late and who was reminded of it, the bill, and two clerks. */
async function arrange() {
  const visit = await late.due({ inDays: -4, billedAgo: 25 });
  await late.remind();
  const invoiceId = String(
    await shop.one("SELECT id FROM invoice WHERE booking_id = $1 AND kind = 'balance'", [
      visit.bookingId,
    ]),
  );
  const [asks, agrees] = await Promise.all([clerk(), clerk()]);
  const openMinor = await balances.openOf(visit.bookingToken);
  const customerId = String(
    await shop.one("SELECT customer_id FROM booking WHERE id = $1", [visit.bookingId]),
  );
  return { ...visit, customerId, invoiceId, asks, agrees, openMinor };
}

type Arranged = Awaited<ReturnType<typeof arrange>>;

async function writtenOff(one: Arranged): Promise<void> {
  const proposalId = await proposedWriteOff(one.asks, one.invoiceId);
  await approve(one.agrees, proposalEffects, { proposalId });
}

/** What the books say of a booking: what is owed, and what is written off. */
const books = ({ bookingId }: Pick<Arranged, "bookingId">) =>
  shop.one(
    `SELECT array[coalesce(sum(l.amount_minor) FILTER (WHERE l.account IN ('receivable', 'customer_deposits')), 0),
                  coalesce(sum(l.amount_minor) FILTER (WHERE l.account = 'bad_debt'), 0)]::text[]
     FROM ledger_entry e JOIN ledger_posting l ON l.entry_id = e.id WHERE e.booking_id = $1`,
    [bookingId],
  );

const stateOf = ({ invoiceId }: Arranged) =>
  shop.one("SELECT state FROM invoice_standing WHERE invoice_id = $1", [invoiceId]);

const onBoard = async ({ asks, customerId }: Arranged) => {
  const { cases } = await listOverdue(asks, { level: null, page: 1 });
  return cases.some((one) => one.customerId === customerId);
};

test("rule 89: what two people agreed to write off is not overdue: nobody is asked for it, and the board lists it no more", async () => {
  const one = await arrange();
  const [step] = await late.stepsOf(one.bookingId);
  const mail = () => composeDunning(database.open("billing"), { subjectId: step?.id ?? "" });
  const proposalId = await proposedWriteOff(one.asks, one.invoiceId);
  expect(await mail()).not.toBeNull();
  expect(await onBoard(one)).toBe(true);
  const before = await ageAll(one.asks);
  await expect(approve(one.asks, proposalEffects, { proposalId })).rejects.toMatchObject({
    code: "forbidden",
  });
  await approve(one.agrees, proposalEffects, { proposalId });
  expect(await mail()).toBeNull();
  expect(await onBoard(one)).toBe(false);
  expect(await stateOf(one)).toBe("written_off");
  expect(await books(one)).toEqual(["0", String(one.openMinor)]);
  const after = await ageAll(one.asks);
  expect(after.totalMinor).toBe(before.totalMinor - one.openMinor);
  expect(after.heldMinor).toBe(before.heldMinor);
  await late.remind();
  expect((await late.stepsOf(one.bookingId)).map(({ level }) => level)).toEqual([2]);
});

test("rules 41 and 85: whoever booked reads in plain words that it is written off, and each figure adds up", async () => {
  const one = await arrange();
  await writtenOff(one);
  const { account, invoices, explained } = await getBooking(booking(), one);
  expect(account.writtenOffMinor).toBe(one.openMinor);
  expect(account.schedule.every(({ openMinor }) => openMinor === 0n)).toBe(true);
  expect(invoices).toContainEqual(
    expect.objectContaining({ openMinor: 0n, writtenOffMinor: one.openMinor }),
  );
  for (const { figure, amountMinor, parts } of explained)
    if (figure !== "paid") {
      expect(amountMinor).toBe(0n);
      expect(parts.map(({ words }) => words)).toContain("Written off: we ask for it no more");
    }
  const { lines, balanceMinor } = await getCustomerAccount(one.asks, one);
  expect(balanceMinor).toBe(0n);
  expect(lines.at(-1)?.words).toMatch(/^Written off, we ask for it no more: .*IV-\d+ \(balance\)/);
});

test("what is paid after it was written off is taken, and so much of it is written off no longer", async () => {
  const one = await arrange();
  await writtenOff(one);
  await balances.paid(one, "60.00");
  expect(await books(one)).toEqual(["0", String(one.openMinor - 6_000n)]);
  expect(await stateOf(one)).toBe("written_off");
  await balances.paid(one);
  expect(await books(one)).toEqual(["0", "0"]);
  expect(await stateOf(one)).toBe("paid");
  expect(await onBoard(one)).toBe(false);
});

test("what is written off is taken from no card that was kept, while what is late of another booking is", async () => {
  const today = localDateOf(clock.now());
  const [one, other] = [await arrange(), await arrange()];
  for (const visit of [one, other]) await collecting.saved(visit);
  await writtenOff(one);
  await collecting.days(today, 9, collecting.day);
  expect(await collecting.paymentsOf(one)).toEqual([]);
  expect(await collecting.paymentsOf(other)).toMatchObject([{ status: "confirmed" }]);
  expect(await collecting.noticesOf(one)).not.toContain("collection_announced");
  expect(await books(one)).toEqual(["0", String(one.openMinor)]);
});

test("of two who agree and one who pays at once, one writes off, whatever comes is taken, and the books are even", async () => {
  for (let round = 0; round < 6; round++) {
    const one = await arrange();
    const proposalId = await proposedWriteOff(one.asks, one.invoiceId);
    const payment = await balances.paying(one, "60.00");
    await shop.stripe.pay(payment.session_id);
    const other = await clerk();
    const [first, second] = await Promise.allSettled([
      approve(one.agrees, proposalEffects, { proposalId }),
      approve(other, proposalEffects, { proposalId }),
      settlePayment(database.open("payment"), { paymentId: payment.id }),
    ]);
    expect([first?.status, second?.status].sort()).toEqual(["fulfilled", "rejected"]);
    await shop.work();
    expect(await books(one)).toEqual(["0", String(one.openMinor - 6_000n)]);
  }
});

test("what was paid while it waited is not written off, and where all was paid nothing is", async () => {
  const one = await arrange();
  const proposalId = await proposedWriteOff(one.asks, one.invoiceId);
  await balances.paid(one, "60.00");
  await approve(one.agrees, proposalEffects, { proposalId });
  expect(await books(one)).toEqual(["0", String(one.openMinor - 6_000n)]);
  const other = await arrange();
  const waiting = await proposedWriteOff(other.asks, other.invoiceId);
  await balances.paid(other);
  await expect(
    approve(other.agrees, proposalEffects, { proposalId: waiting }),
  ).rejects.toMatchObject({ code: "conflict" });
  expect(await books(other)).toEqual(["0", "0"]);
});

test("rule 74: what is taken back whole is written off no longer", async () => {
  const one = await arrange();
  await writtenOff(one);
  const quote = await quoteCancellation(booking(), one);
  await cancelBooking(booking(), { bookingToken: one.bookingToken, quoteId: quote.quoteId });
  await shop.work();
  const { account, invoices } = await getBooking(booking(), one);
  expect(account.writtenOffMinor).toBe(0n);
  const openMinor = invoices.reduce((sum, bill) => sum + bill.openMinor, 0n);
  expect(await books(one)).toEqual([String(openMinor), "0"]);
});

test("rule 89: nothing that is not late, or is disputed, is written off, and nobody but clerks may ask for it", async () => {
  const one = await arrange();
  const early = await late.due({ inDays: 4, billedAgo: 25 });
  const unripe = String(
    await shop.one("SELECT id FROM invoice WHERE booking_id = $1 AND kind = 'balance'", [
      early.bookingId,
    ]),
  );
  await expect(getWritable(one.asks, { invoiceId: unripe })).rejects.toMatchObject({
    code: "conflict",
  });
  const { accountId } = await desk.at("customer_service");
  const stranger = database.open("billing", accountId);
  await expect(getWritable(stranger, one)).rejects.toMatchObject({ code: "not_found" });
  const waiting = await proposedWriteOff(one.asks, one.invoiceId);
  const { invoices } = await getBooking(booking(), one);
  const bill = invoices.find(({ openMinor }) => openMinor > 0n)?.name ?? "";
  await disputeBill(booking(), { bookingToken: one.bookingToken, bill, reason: "amount" });
  await expect(approve(one.agrees, proposalEffects, { proposalId: waiting })).rejects.toMatchObject(
    { code: "conflict" },
  );
  const none = { id: newId(), invoiceId: newId(), amountMinor: 1n, reason: "cannot_pay" };
  await expect(writeOff(one.agrees, none)).rejects.toMatchObject({ code: "not_found" });
});
