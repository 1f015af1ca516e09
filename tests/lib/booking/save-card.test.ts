import { expect, test } from "vitest";
import { reconcilePayments } from "@/lib/billing/reconcile-payments";
import { settleCard } from "@/lib/billing/settle-card";
import { getCollection } from "@/lib/booking/get-collection";
import { removeCard } from "@/lib/booking/remove-card";
import { saveCard } from "@/lib/booking/save-card";
import { linkToken } from "@/lib/crypto/link-token";
import { newId } from "@/lib/ids";
import { formToken } from "@/lib/privacy/form-token";
import { readPerson } from "@/lib/privacy/read-person";
import { stripeClient } from "@/lib/stripe/stripe-client";
import { useBalances } from "@/tests/support/balances";
import { useChargebacks } from "@/tests/support/chargebacks";
import { useCollecting } from "@/tests/support/collecting";
import { firstVersion } from "@/tests/support/first-version";
import { trials } from "@/tests/support/scale";
import { useShop } from "@/tests/support/shop";
import { tell } from "@/tests/support/stripe-event";

const shop = useShop();
const { database, stripe } = shop;
const collecting = useCollecting(shop);
const chargebacks = useChargebacks(shop);
const balances = useBalances(shop);
const payments = () => database.open("payment");
const cardOf = (bookingToken: string) => getCollection(payments(), { bookingToken });

test("P11: of a card that is saved we keep its mark, its kind, four digits and its last month, sealed, and no number", async () => {
  const visit = await shop.firm();
  expect(await cardOf(visit.bookingToken)).toBeNull();
  const row = await collecting.saved(visit);
  expect(row).toMatchObject({ status: "kept", form_token: "" });
  expect(await cardOf(visit.bookingToken)).toMatchObject({
    ...{ brand: "visa", lastFour: "4242", expires: "2034-12" },
  });
  const { rows } = await database.owner.query("SELECT * FROM vault.payment_method");
  const said = JSON.stringify(rows) + JSON.stringify(await collecting.cardsOf(visit));
  expect(said).not.toMatch(/4242|pm_1|visa/);
  expect(rows[0]).toMatchObject({ point: "kept-card", retention_class: "account" });
  expect(await collecting.noticesOf(visit)).toEqual(["card_kept"]);
});

test("P12, P33: who bills, books or writes mails reads no card", async () => {
  const visit = await shop.firm();
  await collecting.saved(visit);
  const personId = String(
    await shop.one("SELECT person_id FROM booking WHERE id = $1", [visit.bookingId]),
  );
  for (const purpose of ["billing", "booking", "notices", "support"] as const)
    await expect(
      readPerson(database.open(purpose), { personIds: [personId], groups: ["paymentMethod"] }),
      purpose,
    ).rejects.toThrow();
});

test("P23: Stripe hears nothing about the person: a number that stands for them, and the booking’s", async () => {
  const visit = await shop.firm();
  const row = await collecting.saved(visit);
  const customer = await stripeClient().customers.retrieve(row.stripe_customer_id);
  expect(customer).toMatchObject({ email: null, name: null, description: null });
  const told = await shop.one("SELECT fields FROM disclosure WHERE operation_id = $1", [row.id]);
  expect(told).toEqual(
    expect.arrayContaining(["customer.number", "booking.ref", "payment.deadline"]),
  );
});

test("rule 50: pressed twice, or from two windows, it is one page of Stripe’s and one card", async () => {
  for (let trial = 0; trial < trials(2, 20); trial += 1) {
    const visit = await shop.firm();
    const urls = await Promise.all([1, 2, 3, 4].map(() => collecting.asked(visit)));
    expect(new Set(urls).size).toBe(1);
    const [asked] = await collecting.cardsOf(visit);
    await stripe.pay(asked.session_id);
    await Promise.all([1, 2, 3].map(() => settleCard(payments(), { keptCardId: asked.id })));
    await tell(payments(), "checkout.session.completed", asked.session_id);
    await shop.work();
    expect(await collecting.cardsOf(visit)).toMatchObject([{ status: "kept" }]);
    expect(await collecting.noticesOf(visit)).toEqual(["card_kept"]);
  }
});

// Calibration: without the lock on the booking several would ask, and the database's own index refuses all but one.
test("the database keeps one page open to save a card of a booking, and one card kept", async () => {
  const visit = await shop.firm();
  const insert = (status: string) =>
    database.owner.query(
      `INSERT INTO kept_card (id, booking_id, status, form_token, session_expires_at, asked_at, kept_at, stripe_customer_id)
       VALUES ($1, $2, $3, '', now(), now(), now(), 'cus_1')`,
      [newId(), visit.bookingId, status],
    );
  for (const status of ["asked", "kept"]) {
    const outcomes = await Promise.allSettled([insert(status), insert(status), insert(status)]);
    expect(outcomes.filter(({ status: how }) => how === "fulfilled")).toHaveLength(1);
  }
});

test("P43: removed, nothing of it is left with us or with Stripe; doing it again changes nothing", async () => {
  const visit = await shop.firm();
  const row = await collecting.saved(visit);
  for (let times = 0; times < 2; times += 1) {
    await removeCard(database.open("booking"), visit);
    await shop.work();
  }
  expect(await cardOf(visit.bookingToken)).toBeNull();
  expect(await collecting.cardsOf(visit)).toMatchObject([
    { status: "ended", ended_why: "withdrawn", forgotten_at: expect.any(Date) },
  ]);
  expect(await stripeClient().customers.retrieve(row.stripe_customer_id)).toMatchObject({
    deleted: true,
  });
  const left = `SELECT count(*)::int FROM vault.payment_method v JOIN booking b ON b.person_id = v.person_id WHERE b.id = $1`;
  expect(await shop.one(left, [visit.bookingId])).toBe(0);
});

test("P43: where Stripe could not be asked to forget a card, it is asked again", async () => {
  const visit = await shop.firm();
  const row = await collecting.saved(visit);
  await removeCard(database.open("booking"), visit);
  await database.owner.query("DELETE FROM outbox_event");
  await database.owner.query("UPDATE kept_card SET asked_at = now() - interval '1 hour'");
  await reconcilePayments(payments());
  await shop.work();
  expect(await stripeClient().customers.retrieve(row.stripe_customer_id)).toMatchObject({
    deleted: true,
  });
});

test("another card takes the place of the first, which is gone at Stripe, and not the second", async () => {
  const visit = await shop.firm();
  const first = await collecting.saved(visit);
  await collecting.asked(visit);
  const second = (await collecting.cardsOf(visit)).find(({ status }) => status === "asked");
  await stripe.pay(second.session_id, { number: "4000000000000341" });
  await settleCard(payments(), { keptCardId: second.id });
  await shop.work();
  expect(await cardOf(visit.bookingToken)).toMatchObject({ lastFour: "0341" });
  expect(await stripeClient().customers.retrieve(first.stripe_customer_id)).toMatchObject({
    deleted: true,
  });
});

test("rule 44: a card whose page nobody came back from is found, and one that was left is over", async () => {
  const visit = await shop.firm();
  await collecting.asked(visit);
  const [asked] = await collecting.cardsOf(visit);
  await stripe.pay(asked.session_id);
  await database.owner.query("UPDATE kept_card SET asked_at = now() - interval '1 hour'");
  await reconcilePayments(payments());
  expect(await collecting.cardsOf(visit)).toMatchObject([{ status: "kept" }]);

  const other = await shop.firm();
  await collecting.asked(other);
  await stripe.advanceClock(32 * 60);
  const [left] = await collecting.cardsOf(other);
  await tell(payments(), "checkout.session.expired", left.session_id);
  await shop.work();
  expect(await collecting.cardsOf(other)).toMatchObject([{ status: "ended", ended_why: "left" }]);
  await stripe.reset();
});

test("P47: a form that is not ours or of something else binds nothing, and nothing is asked of Stripe", async () => {
  const visit = await shop.firm();
  for (const form of ["", "x", formToken(firstVersion(), "checkout")])
    await expect(
      saveCard(database.open("booking"), { bookingToken: visit.bookingToken, formToken: form }),
    ).rejects.toMatchObject({ code: "invalid" });
  expect(await collecting.cardsOf(visit)).toEqual([]);
});

test("rule 115: a stranger’s link saves and removes nothing", async () => {
  const bookingToken = linkToken("booking", newId(), 1);
  const stranger = { bookingToken, formToken: collecting.form() };
  await expect(saveCard(database.open("booking"), stranger)).rejects.toMatchObject({
    code: "not_found",
  });
  await expect(removeCard(database.open("booking"), stranger)).rejects.toMatchObject({
    code: "not_found",
  });
  await expect(cardOf(bookingToken)).rejects.toMatchObject({ code: "not_found" });
});

test("where nothing is open there is nothing to save a card for", async () => {
  const visit = await shop.firm();
  await balances.paid(visit);
  await expect(collecting.asked(visit)).rejects.toMatchObject({ code: "conflict" });
});

test("rule 89: while a bank contests a payment no card is saved, as nothing would be taken from it", async () => {
  const visit = await shop.firm();
  await chargebacks.taken(visit.payment.id);
  await expect(collecting.asked(visit)).rejects.toMatchObject({ code: "conflict" });
  await shop.attention();
});
