import { expect, test } from "vitest";
import { reconcilePayments } from "@/lib/billing/reconcile-payments";
import { takeFromCard } from "@/lib/billing/take-from-card";
import { collectDue } from "@/lib/booking/collect-due";
import { removeCard } from "@/lib/booking/remove-card";
import { addDays, localDateOf } from "@/lib/dates";
import { stripeClient } from "@/lib/stripe/stripe-client";
import { useBalances } from "@/tests/support/balances";
import { useChargebacks } from "@/tests/support/chargebacks";
import { useCollecting } from "@/tests/support/collecting";
import { trials } from "@/tests/support/scale";
import { useShop } from "@/tests/support/shop";

const shop = useShop();
const { database, stripe } = shop;
const collecting = useCollecting(shop);
const balances = useBalances(shop);
const chargebacks = useChargebacks(shop);
const payments = () => database.open("payment");
const booking = () => database.open("booking");

/** Somebody whose card we keep, and the day on which their balance is due. */
async function keeping(number?: string) {
  collecting.now();
  const visit = await shop.firm();
  await collecting.saved(visit, number);
  return { ...visit, dueOn: await collecting.dueOn(visit) };
}

/** Said, and its day has come; nothing is taken yet. */
async function dueToday(number?: string) {
  const visit = await keeping(number);
  await collecting.day(addDays(visit.dueOn, -7));
  collecting.on(visit.dueOn);
  return visit;
}

const chargesAt = async (customer: string) =>
  (await stripeClient().paymentIntents.list({ customer, limit: 100 })).data.filter(
    ({ status }) => status === "succeeded",
  );

test("what is open is announced a week before, taken on its day, once, and receipted; then the card is kept no longer", async () => {
  const visit = await keeping();
  const open = await balances.openOf(visit.bookingToken);
  const [card] = await collecting.cardsOf(visit);
  await collecting.day(addDays(visit.dueOn, -8));
  expect(await collecting.noticesOf(visit)).toEqual(["card_kept"]);
  await collecting.day(addDays(visit.dueOn, -7));
  expect(await collecting.noticesOf(visit)).toEqual(["card_kept", "collection_announced"]);
  await collecting.days(addDays(visit.dueOn, -6), 6, collecting.day);
  expect(await collecting.paymentsOf(visit)).toEqual([]);
  await collecting.days(visit.dueOn, 3, collecting.day);
  expect(await collecting.paymentsOf(visit)).toMatchObject([
    { status: "confirmed", amount: String(open), number: 1, begun_on: visit.dueOn, outcome: null },
  ]);
  expect(await balances.openOf(visit.bookingToken)).toBe(0n);
  expect(await collecting.noticesOf(visit)).toEqual([
    ...["card_kept", "collection_announced", "balance_received"],
  ]);
  expect(await collecting.cardsOf(visit)).toMatchObject([
    { status: "ended", ended_why: "over", forgotten_at: expect.any(Date) },
  ]);
  expect(
    await shop.one(
      "SELECT count(*)::int FROM payment WHERE intent_id IS NOT NULL AND method = 'stripe_saved_card' AND booking_id = $1",
      [visit.bookingId],
    ),
  ).toBe(1);
  expect(card.stripe_customer_id).toMatch(/^cus_/);
});

test("rules 36 and 50: many workers at once begin one collection, and charge the card once", async () => {
  for (let trial = 0; trial < trials(3, 30); trial += 1) {
    const visit = await dueToday();
    const [card] = await collecting.cardsOf(visit);
    await Promise.all([1, 2, 3, 4].map(() => collectDue(booking(), visit)));
    const [payment, ...others] = await collecting.paymentsOf(visit);
    expect(others).toEqual([]);
    const take = () => takeFromCard(payments(), { paymentId: payment.id }).catch(() => "again");
    await Promise.all([take(), take(), take()]);
    await take();
    expect(await chargesAt(card.stripe_customer_id)).toHaveLength(1);
    await shop.work();
    expect(await balances.openOf(visit.bookingToken)).toBe(0n);
  }
});

// Calibration: the same without the key that Stripe knows a payment by, and without the lock: the race is real.
test("charged without its key, a card is charged as often as it is asked", async () => {
  const visit = await dueToday();
  const [card] = await collecting.cardsOf(visit);
  const { data } = await stripeClient().paymentMethods.list({ customer: card.stripe_customer_id });
  const ask = () =>
    stripeClient().paymentIntents.create({
      ...{ amount: 100, currency: "usd", customer: card.stripe_customer_id },
      ...{ payment_method: data[0]?.id ?? "", off_session: true, confirm: true },
    });
  await Promise.all([ask(), ask()]);
  expect(await chargesAt(card.stripe_customer_id)).toHaveLength(2);
});

test("rule 50: cut off after Stripe had charged it, a worker that was killed takes it once, a day later too", async () => {
  for (const later of [0, 2]) {
    const visit = await dueToday();
    const [card] = await collecting.cardsOf(visit);
    await collectDue(booking(), visit);
    const [payment] = await collecting.paymentsOf(visit);
    await stripe.addFault({
      ...{ method: "POST", path: "/v1/payment_intents", times: null, when: "after" },
      effect: { kind: "cut" },
    });
    await expect(takeFromCard(payments(), { paymentId: payment.id })).rejects.toThrow();
    await stripe.clearFaults();
    // Stripe keeps its answers for a day.
    if (later > 0) await stripe.advanceClock(later * 86_400);
    collecting.on(addDays(visit.dueOn, later));
    await database.owner.query(
      "UPDATE payment SET created_at = now() - interval '3 days' WHERE id = $1",
      [payment.id],
    );
    await reconcilePayments(payments());
    expect(await collecting.paymentsOf(visit)).toMatchObject([{ status: "confirmed" }]);
    expect(await chargesAt(card.stripe_customer_id)).toHaveLength(1);
    await database.owner.query("DELETE FROM outbox_event");
  }
  await stripe.reset();
});

test("the bank says no: it is asked three times in ten days, each is said, and then who pays is asked", async () => {
  const visit = await dueToday("4000000000000341");
  await collecting.days(visit.dueOn, 14, collecting.day);
  const tries = await collecting.paymentsOf(visit);
  expect(tries.map(({ number, outcome, begun_on }) => [number, outcome, begun_on])).toEqual([
    [1, "declined", visit.dueOn],
    [2, "declined", addDays(visit.dueOn, 4)],
    [3, "declined", addDays(visit.dueOn, 9)],
  ]);
  const told = await collecting.noticesOf(visit);
  expect(told.filter((kind) => kind === "collection_failed")).toHaveLength(3);
});

test("a try that succeeds ends them", async () => {
  const visit = await dueToday();
  await stripe.nextCharge("insufficient_funds");
  await collecting.days(visit.dueOn, 11, collecting.day);
  expect(await collecting.paymentsOf(visit)).toMatchObject([
    { outcome: "declined" },
    { status: "confirmed", begun_on: addDays(visit.dueOn, 4) },
  ]);
});

test("after a hard decline it is never tried again, and the card is kept no longer", async () => {
  const visit = await dueToday();
  await stripe.nextCharge("stolen_card");
  await collecting.days(visit.dueOn, 12, collecting.day);
  expect(await collecting.paymentsOf(visit)).toMatchObject([{ outcome: "hard" }]);
  expect(await collecting.cardsOf(visit)).toMatchObject([
    { status: "ended", ended_why: "declined", forgotten_at: expect.any(Date) },
  ]);
});

test("where the bank wants to see who pays, a link to pay is mailed, and it is not tried again", async () => {
  const visit = await dueToday("4000002760003184");
  await collecting.days(visit.dueOn, 12, collecting.day);
  expect(await collecting.paymentsOf(visit)).toMatchObject([{ outcome: "authentication" }]);
  expect((await collecting.noticesOf(visit)).at(-1)).toBe("collection_failed");
  collecting.now();
  await balances.paid(visit);
  expect(await balances.openOf(visit.bookingToken)).toBe(0n);
});

test("what was paid before is not taken: all of it, or a part", async () => {
  const all = await dueToday();
  collecting.now();
  await balances.paid(all);
  await collecting.day(all.dueOn);
  expect(await collecting.paymentsOf(all)).toEqual([]);

  const some = await dueToday();
  const open = await balances.openOf(some.bookingToken);
  collecting.now();
  await balances.paid(some, "250");
  await collecting.day(some.dueOn);
  expect(await collecting.paymentsOf(some)).toMatchObject([{ amount: String(open - 25_000n) }]);
});

test("rule 36: while somebody is on Stripe’s page nothing is taken, and while it is taken nobody is led there", async () => {
  const visit = await dueToday();
  collecting.now();
  await balances.paying(visit);
  collecting.on(visit.dueOn);
  await collectDue(booking(), visit);
  expect(await collecting.paymentsOf(visit)).toEqual([]);

  const other = await dueToday();
  await collectDue(booking(), other);
  await expect(balances.goes(other.bookingToken)).rejects.toMatchObject({ code: "conflict" });
  const [payment] = await collecting.paymentsOf(other);
  await takeFromCard(payments(), { paymentId: payment.id });
  await shop.work();
  expect(await balances.openOf(other.bookingToken)).toBe(0n);
});

test("taken back before its day, or between its being begun and charged, nothing is taken", async () => {
  const before = await dueToday();
  await removeCard(booking(), before);
  await collecting.day(before.dueOn);
  expect(await collecting.paymentsOf(before)).toEqual([]);

  const between = await dueToday();
  await collectDue(booking(), between);
  await removeCard(booking(), between);
  const [payment] = await collecting.paymentsOf(between);
  await takeFromCard(payments(), { paymentId: payment.id });
  expect(await collecting.paymentsOf(between)).toMatchObject([{ outcome: "gone" }]);
  await shop.work();
  expect(await collecting.cardsOf(between)).toMatchObject([{ forgotten_at: expect.any(Date) }]);
});

test("rule 89: of a booking whose payment a bank contests nothing is taken", async () => {
  const visit = await dueToday();
  await chargebacks.taken(visit.payment.id);
  await collecting.days(visit.dueOn, 2, collecting.day);
  expect(await collecting.paymentsOf(visit)).toEqual([]);
  await shop.attention();
});

test("nothing is taken that was not said two days before, however late a card was saved", async () => {
  const visit = await shop.firm();
  await database.owner.query(
    "UPDATE payment_schedule_line SET due_on = $2::date - 1 WHERE booking_id = $1 AND seq = 2",
    [visit.bookingId, localDateOf(new Date())],
  );
  await collecting.saved(visit);
  const today = await collecting.dueOn(visit);
  await collecting.day(addDays(today, 1));
  await collecting.day(addDays(today, 2));
  expect(await collecting.paymentsOf(visit)).toEqual([]);
  await collecting.day(addDays(today, 3));
  expect(await collecting.paymentsOf(visit)).toMatchObject([{ status: "confirmed" }]);
});
