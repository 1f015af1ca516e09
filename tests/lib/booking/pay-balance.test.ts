import { expect, test } from "vitest";
import { createPayment } from "@/lib/billing/create-payment";
import { settlePayment } from "@/lib/billing/settle-payment";
import { getBooking } from "@/lib/booking/get-booking";
import { payBalance } from "@/lib/booking/pay-balance";
import { findOpenPayment } from "@/lib/booking/record/find-open-payment";
import { linkToken } from "@/lib/crypto/link-token";
import { newId } from "@/lib/ids";
import { useBalances } from "@/tests/support/balances";
import { trials } from "@/tests/support/scale";
import { useShop } from "@/tests/support/shop";

const shop = useShop();
const { database, stripe } = shop;
const balances = useBalances(shop);
const booking = () => database.open("booking");

test("rule 41: all that is open is paid on Stripe’s page, and the booking’s figures are the ledger’s", async () => {
  const visit = await shop.firm();
  const open = await balances.openOf(visit.bookingToken);
  const payment = await balances.paid(visit);
  expect(payment).toMatchObject({ amount_minor: String(open), hold_id: null });
  const { account, explained, refunds } = await getBooking(booking(), visit);
  expect(account.paidMinor).toBe(account.totalMinor);
  expect(account.schedule.every(({ openMinor }) => openMinor === 0n)).toBe(true);
  expect(explained).toMatchObject([
    { figure: "paid", amountMinor: account.totalMinor },
    { figure: "to_pay", amountMinor: 0n },
    { figure: "billed" },
  ]);
  expect(refunds).toEqual([]);
  await expect(balances.goes(visit.bookingToken)).rejects.toMatchObject({ code: "conflict" });
});

test("rule 41: a part that is paid leaves the rest open, and the rest is paid next", async () => {
  const visit = await shop.firm();
  const open = await balances.openOf(visit.bookingToken);
  await balances.paid(visit, "250.50");
  expect(await balances.openOf(visit.bookingToken)).toBe(open - 25_050n);
  await balances.paid(visit);
  expect(await balances.openOf(visit.bookingToken)).toBe(0n);
});

test("rule 41: a part that is none, too small, too much or leaves crumbs is refused beside its field", async () => {
  const visit = await shop.firm();
  const open = await balances.openOf(visit.bookingToken);
  const dollars = (minor: bigint) => `${minor / 100n}.${String(minor % 100n).padStart(2, "0")}`;
  for (const amount of ["49.99", "0", "-60", "all", "1e3", dollars(open + 1n), dollars(open - 1n)])
    await expect(balances.goes(visit.bookingToken, amount), amount).rejects.toMatchObject({
      code: "invalid",
      fields: { amount: [expect.any(String)] },
    });
  expect(await balances.paymentsOf(visit.bookingId)).toEqual([]);
});

test("rule 24: nobody pays for something else than they saw to be open", async () => {
  const visit = await shop.firm();
  const form = { bookingToken: visit.bookingToken, pay: "all", seen: "1" } as const;
  await expect(payBalance(booking(), form)).rejects.toMatchObject({ code: "price_changed" });
  expect(await balances.paymentsOf(visit.bookingId)).toEqual([]);
});

test("rules 36 and 50: a double click and two windows come to one page of Stripe’s", async () => {
  for (let trial = 0; trial < trials(3, 20); trial += 1) {
    const visit = await shop.firm();
    const urls = await Promise.all([1, 2, 3, 4, 5].map(() => balances.goes(visit.bookingToken)));
    expect(new Set(urls).size).toBe(1);
    expect(await balances.paymentsOf(visit.bookingId)).toMatchObject([{ status: "pending" }]);
  }
});

// Calibration: the same five, who look and then write without the lock. The database's own index holds, and without it the race is real.
test("without the lock five at once are several payments, or the index refuses them", async () => {
  const write = async (bookingId: string) => {
    const row = await booking().db.booking.findUniqueOrThrow({ where: { id: bookingId } });
    const { customerId, personId, policyVersion } = row;
    await createPayment(booking(), {
      ...{ kind: "balance", bookingId, customerId, personId, policyVersion },
      ...{ holdId: null, amountMinor: 10_000n, currency: "USD" },
    });
  };
  const five = async () => {
    const { bookingId } = await shop.firm();
    // As it is when they come at once: all have looked before one writes.
    const looks = await Promise.all(
      [1, 2, 3, 4, 5].map(() => findOpenPayment(booking(), bookingId)),
    );
    const outcomes = await Promise.allSettled(looks.map((open) => open ?? write(bookingId)));
    return { bookingId, refused: outcomes.filter(({ status }) => status === "rejected").length };
  };
  expect((await five()).refused).toBeGreaterThan(0);
  const index = "SELECT indexdef FROM pg_indexes WHERE indexname = 'payment_one_open'";
  const definition = String(await shop.one(index));
  await database.owner.query("DROP INDEX payment_one_open");
  const { bookingId, refused } = await five();
  expect(refused).toBe(0);
  expect((await balances.paymentsOf(bookingId)).length).toBeGreaterThan(1);
  await database.owner.query(
    "UPDATE payment SET status = 'cancelled' WHERE booking_id = $1 AND kind = 'balance'",
    [bookingId],
  );
  await database.owner.query(definition);
});

test("rule 36: another amount closes the page that was open before a new one opens, so that one can be paid", async () => {
  const visit = await shop.firm();
  const first = await balances.paying(visit, "300");
  const second = await balances.paying(visit, "400");
  expect((await balances.paymentsOf(visit.bookingId)).map(({ status }) => status)).toEqual([
    "cancelled",
    "pending",
  ]);
  expect(await stripe.pay(first.session_id)).toMatchObject({ outcome: "closed" });
  await stripe.pay(second.session_id);
  await settlePayment(database.open("payment"), { paymentId: second.id });
  await shop.work();
  expect((await balances.account(visit.bookingToken)).movements).toHaveLength(2);
});

test("rules 36 and 47: who has paid and is not known to have is not sent to pay again", async () => {
  const visit = await shop.firm();
  const payment = await balances.paying(visit, "300");
  await stripe.pay(payment.session_id);
  await expect(balances.goes(visit.bookingToken)).rejects.toMatchObject({ code: "conflict" });
  // The same amount leads back to the page that is over, and charges nothing.
  await balances.goes(visit.bookingToken, "300");
  expect(await balances.paymentsOf(visit.bookingId)).toHaveLength(1);
  await settlePayment(database.open("payment"), { paymentId: payment.id });
  await shop.work();
});

test("rule 39: a page that was left is over after its time, and what is open can be paid on a new one", async () => {
  const visit = await shop.firm();
  const left = await balances.paying(visit);
  await stripe.advanceClock(32 * 60);
  expect(await settlePayment(database.open("payment"), { paymentId: left.id })).toBe("cancelled");
  await shop.work();
  await stripe.reset();
  expect(await shop.one("SELECT status FROM booking WHERE id = $1", [visit.bookingId])).toBe(
    "confirmed",
  );
  expect((await balances.paid(visit)).id).not.toBe(left.id);
});

test("a card that is declined charges nothing, and the same page takes another", async () => {
  const visit = await shop.firm();
  const payment = await balances.paying(visit);
  await stripe.pay(payment.session_id, { number: "4000000000000002" });
  const settle = () => settlePayment(database.open("payment"), { paymentId: payment.id });
  expect(await settle()).toBe("pending");
  await stripe.pay(payment.session_id);
  expect(await settle()).toBe("confirmed");
  await shop.work();
});

test("rule 115: a stranger’s link pays for nothing, and neither does one of a booking that is not firm", async () => {
  const form = { pay: "all", seen: "1" } as const;
  const bookingToken = linkToken("booking", newId(), 1);
  await expect(payBalance(booking(), { ...form, bookingToken })).rejects.toMatchObject({
    code: "not_found",
  });
  const { payment } = await shop.paying();
  const unpaid = linkToken("booking", payment.booking_id, 1);
  await expect(payBalance(booking(), { ...form, bookingToken: unpaid })).rejects.toMatchObject({
    code: "conflict",
  });
});

test("Stripe down: nothing is charged, and the same form finishes what was begun", async () => {
  const visit = await shop.firm();
  await stripe.addFault({ path: "*", times: null, effect: { kind: "fail", status: 503 } });
  await expect(balances.goes(visit.bookingToken)).rejects.toMatchObject({ code: "unavailable" });
  await stripe.clearFaults();
  await balances.goes(visit.bookingToken);
  expect(await balances.paymentsOf(visit.bookingId)).toMatchObject([{ status: "pending" }]);
});
