import { expect, test } from "vitest";
import { listInvoices } from "@/lib/billing/list-invoices";
import { listToSendBack } from "@/lib/billing/list-to-send-back";
import { settlePayment } from "@/lib/billing/settle-payment";
import { callOffBooking } from "@/lib/booking/call-off-booking";
import { callOffLateBookings } from "@/lib/booking/cancel-departure";
import { getBooking } from "@/lib/booking/get-booking";
import { getCalendarFile } from "@/lib/booking/get-documents";
import { quoteCancellation } from "@/lib/booking/quote-cancellation";
import { useBalances } from "@/tests/support/balances";
import { useCallingOff } from "@/tests/support/calling-off";
import { useCancelling } from "@/tests/support/cancelling";
import { chequeOf, recordedBy } from "@/tests/support/offline";
import { useShop } from "@/tests/support/shop";

const shop = useShop();
const { database, stripe } = shop;
const balances = useBalances(shop);
const { told, cancel, refundsOf, placesOf } = useCancelling(shop);
const { at, agreed, calledOff } = useCallingOff(shop);
const booking = () => database.open("booking");

type Visit = Awaited<ReturnType<typeof shop.firm>>;

const statusOf = ({ bookingId }: { bookingId: string }) =>
  shop.one("SELECT status FROM booking WHERE id = $1", [bookingId]);
const minor = (refunds: { amount: string }[]) =>
  refunds.reduce((sum, { amount }) => sum + BigInt(amount), 0n);
const noticesOf = ({ bookingId }: { bookingId: string }) =>
  shop.one(
    `SELECT array_agg(kind ORDER BY kind) FROM notice
     WHERE subject_id = $1 AND kind IN ('departure_cancelled', 'booking_cancelled')`,
    [bookingId],
  );

/** A booking that is paid in full: the deposit by card, the rest by check. */
async function paidByCheck(visit: Visit): Promise<bigint> {
  const { ref } = await getBooking(booking(), visit);
  const open = ((await balances.openOf(visit.bookingToken)) / 100n) * 100n;
  await recordedBy(await at("billing_clerk"), chequeOf(ref, { amount: open }));
  await shop.work();
  return open;
}

test("rules 16, 61, 62 and 65: everybody of a departure that we cancel has all back the way it came, no fee, and no bill that stays", async () => {
  const one = await shop.firm({ daysAhead: 150, capacity: 12 });
  const other = await shop.firm({ departure: one.departure });
  const byCheck = await paidByCheck(other);
  const paid = BigInt(one.payment.amount_minor);
  await calledOff(one.departure.code);

  expect(await placesOf(one.departure.id)).toEqual({ held: 0, booked: 0 });
  await expect(shop.held({ departure: one.departure })).rejects.toMatchObject({
    code: "unavailable",
  });
  expect(await refundsOf(one)).toEqual([
    { reason: "called_off", amount: String(paid), status: "done" },
  ]);
  const refunds = await refundsOf(other);
  expect(refunds.map(({ reason }) => reason)).toEqual(["called_off", "called_off"]);
  expect(minor(refunds)).toBe(BigInt(other.payment.amount_minor) + byCheck);
  const { ref } = await getBooking(booking(), other);
  expect(
    (await listToSendBack(await at("billing_clerk"))).filter((back) => back.bookingRef === ref),
  ).toMatchObject([{ method: "cheque", amountMinor: byCheck }]);

  for (const visit of [one, other]) {
    const view = await getBooking(booking(), visit);
    expect(view).toMatchObject({
      status: "cancelled_by_organiser",
      cancellation: { by: "operator", feeMinor: 0n },
      calledOff: { reason: "too_few" },
    });
    expect(view.account.totalMinor).toBe(0n);
    const bills = await listInvoices(database.open("billing"), { bookingIds: [visit.bookingId] });
    expect(bills.map(({ kind }) => kind)).not.toContain("fee");
    expect(bills.reduce((sum, { totalMinor }) => sum + totalMinor, 0n)).toBe(0n);
    expect(await noticesOf(visit)).toEqual(["booking_cancelled", "departure_cancelled"]);
    const calendar = String((await getCalendarFile(booking(), visit)).content);
    expect(calendar).toContain("METHOD:CANCEL");
    expect(calendar).toContain("SEQUENCE:1");
  }
  expect(await shop.attention()).toEqual([]);
});

test("rules 6, 37 and 39: who is at the checkout is let go, who is on Stripe’s page cannot pay any more, and what was paid meanwhile goes back", async () => {
  const held = await shop.held({ daysAhead: 160, capacity: 20 });
  const { departure } = held;
  const paying = await shop.paying({ departure });
  const paid = await shop.paid({ departure });
  const received = await shop.received({ departure });
  await calledOff(departure.code);
  expect(await shop.one("SELECT status FROM hold WHERE id = $1", [held.holdId])).toBe("released");
  expect(await stripe.pay(paying.payment.session_id)).toMatchObject({ outcome: "closed" });
  await settlePayment(database.open("payment"), { paymentId: paid.payment.id });
  await shop.work();
  expect(await placesOf(departure.id)).toEqual({ held: 0, booked: 0 });
  for (const { payment } of [paying, paid, received])
    expect(await statusOf({ bookingId: payment.booking_id })).toBe("expired");
  for (const { payment } of [paid, received])
    expect(await refundsOf({ bookingId: payment.booking_id })).toEqual([
      { reason: "departure_cancelled", amount: payment.amount_minor, status: "done" },
    ]);
  expect(await refundsOf({ bookingId: paying.payment.booking_id })).toEqual([]);
});

test("rules 38 and 39: a page for the balance is closed, and what was paid into it already goes back as it comes", async () => {
  const one = await shop.firm({ daysAhead: 170, capacity: 12 });
  const other = await shop.firm({ departure: one.departure });
  const open = await balances.paying(one, "300");
  const late = await balances.paying(other, "300");
  await stripe.pay(late.session_id);
  await calledOff(one.departure.code);
  expect(await stripe.pay(open.session_id)).toMatchObject({ outcome: "closed" });
  await settlePayment(database.open("payment"), { paymentId: late.id });
  await shop.work();
  expect(minor(await refundsOf(other))).toBe(BigInt(other.payment.amount_minor) + 30_000n);
  expect(minor(await refundsOf(one))).toBe(BigInt(one.payment.amount_minor));
});

test("rules 53 and 65: nobody pays a fee for what we have cancelled, however soon they press the button", async () => {
  const visit = await shop.firm({ daysAhead: 20 });
  const quote = await told(visit);
  expect(quote.feeMinor).toBeGreaterThan(0n);
  await agreed(visit.departure.code);
  await expect(cancel(quote)).rejects.toMatchObject({ code: "conflict" });
  await expect(quoteCancellation(booking(), visit)).rejects.toMatchObject({ code: "conflict" });
  await shop.work();
  expect(await statusOf(visit)).toBe("cancelled_by_organiser");
  expect(minor(await refundsOf(visit))).toBe(BigInt(visit.payment.amount_minor));
});

test("rule 56: who had cancelled before keeps to what was agreed then", async () => {
  const visit = await shop.firm({ daysAhead: 20 });
  const quote = await told(visit);
  await cancel(quote);
  await shop.work();
  const before = await refundsOf(visit);
  await calledOff(visit.departure.code);
  expect(await statusOf(visit)).toBe("cancelled");
  expect(await refundsOf(visit)).toEqual(before);
  expect(await noticesOf(visit)).toEqual(["booking_cancelled"]);
});

test("rules 30 and 63: heard several times at once, a booking is cancelled once, and a code can be used again", async () => {
  const visit = await shop.firm({ daysAhead: 180 });
  await database.owner.query(
    `WITH taken AS (INSERT INTO coupon_use SELECT $1, id, 'used' FROM promotion LIMIT 1 RETURNING promotion_id)
     UPDATE promotion SET used = used + 1 FROM taken WHERE id = promotion_id`,
    [visit.holdId],
  );
  await agreed(visit.departure.code);
  const { bookingId } = visit;
  await Promise.all([1, 2, 3, 4].map(() => callOffBooking(booking(), { bookingId })));
  await shop.work();
  await callOffBooking(booking(), { bookingId });
  await shop.work();
  expect(await refundsOf(visit)).toHaveLength(1);
  const happened = `SELECT count(*)::int FROM lifecycle_event WHERE entity_id = $1 AND "to" = 'cancelled_by_organiser'`;
  expect(await shop.one(happened, [bookingId])).toBe(1);
  expect(await noticesOf(visit)).toHaveLength(2);
  expect(await shop.one("SELECT state FROM coupon_use WHERE hold_id = $1", [visit.holdId])).toBe(
    "released",
  );
});

test("rule 65: a booking that became firm in the same moment, and one whose job was lost, are found a minute later", async () => {
  const lost = await shop.firm({ daysAhead: 190, capacity: 12 });
  const { departure } = lost;
  const racing = await shop.received({ departure });
  const status = (to: string) =>
    database.owner.query("UPDATE departure SET status = $2 WHERE id = $1", [departure.id, to]);
  await agreed(departure.code);
  await database.owner.query("DELETE FROM outbox_event WHERE kind = 'booking.called_off'");
  // Whoever makes it firm has looked before the departure was cancelled.
  await status("scheduled");
  await shop.work();
  await status("cancelled");
  const raced = { bookingId: racing.payment.booking_id };
  for (const visit of [lost, raced]) expect(await statusOf(visit)).toBe("confirmed");
  await callOffLateBookings(booking());
  await shop.work();
  for (const visit of [lost, raced]) expect(await statusOf(visit)).toBe("cancelled_by_organiser");
  expect(minor(await refundsOf(raced))).toBe(BigInt(racing.payment.amount_minor));
  await callOffLateBookings(booking());
  expect(
    await shop.one("SELECT count(*)::int FROM outbox_event WHERE kind = 'booking.called_off'"),
  ).toBe(0);
});

test("a booking of a departure that leaves is not called off", async () => {
  const visit = await shop.firm();
  await callOffBooking(booking(), visit);
  expect(await statusOf(visit)).toBe("confirmed");
});

test("rules 54 and 65: the database keeps no fee of what we cancel, and a departure stays cancelled for its reason", async () => {
  const visit = await shop.firm();
  const insert = (by: string, fee: number) =>
    database.owner.query(
      `INSERT INTO cancellation (booking_id, quote_id, "by", fee_minor, at) VALUES ($1, NULL, $2, $3, now())`,
      [visit.bookingId, by, fee],
    );
  for (const [by, fee] of [
    ["operator", 1],
    ["customer", 0],
  ] as const)
    await expect(insert(by, fee)).rejects.toMatchObject({ code: "23514" });
  const gone = database.owner.query("UPDATE departure_cancellation SET reason = 'unsafe'");
  await expect(gone).rejects.toMatchObject({ code: "42501" });
});
