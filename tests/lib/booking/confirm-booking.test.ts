import { expect, test } from "vitest";
import { releaseHold } from "@/lib/availability/release-hold";
import { createPayment } from "@/lib/billing/create-payment";
import { openCheckoutSession } from "@/lib/billing/open-checkout-session";
import { settlePayment } from "@/lib/billing/settle-payment";
import { confirmBooking } from "@/lib/booking/confirm-booking";
import { giveUpCheckout } from "@/lib/booking/give-up-checkout";
import { lateMoney } from "@/tests/support/late-money";
import { pricedByCode } from "@/tests/support/priced-by-code";
import { type PaymentRow, useShop } from "@/tests/support/shop";

const shop = useShop();
const { database, stripe } = shop;
const booking = () => database.open("booking");
const confirm = (payment: PaymentRow) => confirmBooking(booking(), { paymentId: payment.id });

const late = () => lateMoney(shop);

async function fate(payment: PaymentRow) {
  const { rows } = await database.owner.query(
    `SELECT b.status, (SELECT string_agg(reason, ' ') FROM refund WHERE payment_id = $2) AS refunds,
            (SELECT count(*)::int FROM ledger_entry WHERE source_id = $2) AS "onRecord"
     FROM booking b WHERE b.id = $1`,
    [payment.booking_id, payment.id],
  );
  return rows[0];
}

/** How many mails say that the money of a payment has gone back. */
function refundsTold(payment: PaymentRow) {
  return shop.one(
    `SELECT count(*)::int FROM notice n JOIN refund r ON r.id = n.subject_id
     WHERE n.kind = 'payment_refunded' AND r.payment_id = $1 AND r.status = 'done'`,
    [payment.id],
  );
}

test("rule 36: heard many times at once, a payment confirms once", async () => {
  const { payment } = await shop.received();
  await database.owner.query("DELETE FROM outbox_event");
  await Promise.all([1, 2, 3, 4].map(() => confirm(payment)));
  await confirm(payment);
  expect(await fate(payment)).toEqual({ status: "confirmed", refunds: null, onRecord: 1 });
  const told = "SELECT count(*)::int FROM notice WHERE subject_id = $1";
  expect(await shop.one(told, [payment.booking_id])).toBe(1);
  await shop.work();
});

test("rule 37: late money confirms where the places can be had again", async () => {
  const { payment } = await late();
  await confirm(payment);
  expect(await fate(payment)).toEqual({ status: "confirmed", refunds: null, onRecord: 1 });
  await shop.work();
});

test("rules 35 and 37: where they are taken the money is on record, and waits until whoever paid says what becomes of it, which they are asked once", async () => {
  const { payment, departure } = await late();
  await shop.held({ departure });
  await Promise.all([1, 2, 3].map(() => confirm(payment)));
  expect(await fate(payment)).toEqual({
    status: "expired",
    refunds: "places_taken",
    onRecord: 1,
  });
  await shop.work();
  expect(await refundsTold(payment)).toBe(0);
  const asked = await shop.one(
    `SELECT count(*)::int FROM notice n JOIN refund r ON r.id = n.subject_id
     WHERE n.kind = 'money_waits' AND r.payment_id = $1 AND r.status = 'waiting'`,
    [payment.id],
  );
  expect(asked).toBe(1);
});

test("rule 36: heard again once places have come free, money that waits or went back books nothing by itself", async () => {
  const { payment, departure } = await late();
  const other = await shop.held({ departure });
  await confirm(payment);
  await giveUpCheckout(booking(), other);
  await confirm(payment);
  expect(await fate(payment)).toMatchObject({ status: "expired", refunds: "places_taken" });
  await shop.work();
});

test("past the cut-off late money goes back as too late", async () => {
  const { payment, departure } = await late();
  await database.owner.query(
    "UPDATE departure SET cutoff_at = now() - interval '1 second' WHERE id = $1",
    [departure.id],
  );
  await confirm(payment);
  expect(await fate(payment)).toMatchObject({ status: "expired", refunds: "too_late" });
  await shop.work();
});

test("a departure that was cancelled while somebody paid books nothing: the money goes back, and the places are free", async () => {
  for (const status of ["cancelled", "departed"]) {
    const { payment, holdId, departure } = await shop.received();
    const become = (to: string) =>
      database.owner.query("UPDATE departure SET status = $2 WHERE id = $1", [departure.id, to]);
    await become(status);
    await Promise.all([1, 2].map(() => confirm(payment)));
    // Sold again or not: what went back stays back.
    await become("scheduled");
    await confirm(payment);
    expect(await fate(payment)).toEqual({
      status: "expired",
      refunds: "departure_cancelled",
      onRecord: 1,
    });
    expect(await shop.one("SELECT status FROM hold WHERE id = $1", [holdId])).toBe("released");
    expect(
      await shop.one("SELECT sum(held + booked)::int FROM inventory_pool WHERE departure_id = $1", [
        departure.id,
      ]),
    ).toBe(0);
    await shop.work();
    expect(await refundsTold(payment)).toBe(1);
  }
});

test("rule 24: places that were held before the cut-off are booked after it", async () => {
  const { payment, departure } = await shop.received();
  await database.owner.query(
    "UPDATE departure SET cutoff_at = now() - interval '1 second' WHERE id = $1",
    [departure.id],
  );
  await confirm(payment);
  expect(await fate(payment)).toEqual({ status: "confirmed", refunds: null, onRecord: 1 });
  await shop.work();
});

test("where late money finds its places taken its booking ends with it, so that nobody is told to wait for Stripe", async () => {
  const { payment, departure, holdId } = await shop.received({ capacity: 2 });
  await releaseHold(booking(), { holdId });
  await shop.held({ departure });
  await confirm(payment);
  expect(await fate(payment)).toMatchObject({ status: "expired", refunds: "places_taken" });
  await shop.work();
});

test("rule 38: money for a cancelled booking never revives it", async () => {
  const { payment } = await late();
  await database.owner.query("UPDATE booking SET status = 'cancelled' WHERE id = $1", [
    payment.booking_id,
  ]);
  await confirm(payment);
  expect(await fate(payment)).toMatchObject({ status: "cancelled", refunds: "cancelled" });
  await shop.work();
});

test("rule 36: a second payment for a firm booking goes back, and the first stays", async () => {
  const { payment, holdId } = await shop.received();
  await shop.work();
  const { id: paymentId } = await booking().transaction(async (ctx) => {
    const row = await ctx.db.booking.findUniqueOrThrow({ where: { id: payment.booking_id } });
    return await createPayment(ctx, {
      kind: "checkout",
      bookingId: row.id,
      customerId: row.customerId,
      personId: row.personId,
      policyVersion: row.policyVersion,
      holdId,
      amountMinor: BigInt(payment.amount_minor),
      currency: "USD",
    });
  });
  const opened = await openCheckoutSession(booking(), { paymentId });
  await stripe.pay(opened?.sessionId ?? "");
  await settlePayment(database.open("payment"), { paymentId });
  await shop.work();
  expect(await fate(payment)).toMatchObject({ status: "confirmed", refunds: null });
  expect(
    await shop.one("SELECT reason FROM refund WHERE payment_id = $1 AND status = 'done'", [
      paymentId,
    ]),
  ).toBe("paid_twice");
});

test("a payment that is not confirmed confirms nothing", async () => {
  const { payment } = await shop.paying();
  await confirm(payment);
  expect(await fate(payment)).toMatchObject({ status: "awaiting_deposit", onRecord: 0 });
});

test("rules 29 and 37: places that come back without the use of their code are let go again", async () => {
  const { payment, holdId, departure } = await late();
  await pricedByCode(database.owner, { bookingId: payment.booking_id, ended: true });
  await confirm(payment);
  expect(await fate(payment)).toMatchObject({ status: "expired", refunds: "places_taken" });
  expect(await shop.one("SELECT status FROM hold WHERE id = $1", [holdId])).toBe("released");
  expect(
    await shop.one("SELECT sum(held + booked)::int FROM inventory_pool WHERE departure_id = $1", [
      departure.id,
    ]),
  ).toBe(0);
  await shop.work();
});
