import { expect, test, vi } from "vitest";
import { receiveStripeEvent } from "@/lib/billing/receive-stripe-event";
import { refundPayment } from "@/lib/billing/refund-payment";
import { sendRefund } from "@/lib/billing/send-refund";
import { settleStripeEvent } from "@/lib/billing/settle-stripe-event";
import { newId } from "@/lib/ids";
import { stripeClient } from "@/lib/stripe/stripe-client";
import { useShop } from "@/tests/support/shop";
import { signedEvent, tell } from "@/tests/support/stripe-event";

const shop = useShop();
const { database, stripe } = shop;
const payments = () => database.open("payment");

const kinds = [
  "checkout.session.completed",
  "payment_intent.succeeded",
  "charge.succeeded",
  "checkout.session.completed",
];

function orders<T>(list: readonly T[]): T[][] {
  if (list.length < 2) return [[...list]];
  return list.flatMap((one, at) =>
    orders([...list.slice(0, at), ...list.slice(at + 1)]).map((rest) => [one, ...rest]),
  );
}

/** A session of this Stripe account that we did not make, paid. */
async function foreignSession(reference: string): Promise<string> {
  const session = await stripeClient().checkout.sessions.create({
    mode: "payment",
    allowed_payment_method_types: ["card"],
    client_reference_id: reference,
    success_url: "https://example.com/a",
    line_items: [
      {
        quantity: 1,
        price_data: { currency: "usd", unit_amount: 5000, product_data: { name: "else" } },
      },
    ],
  });
  await stripe.pay(session.id);
  return session.id;
}

test("rules 43 and 44: events in every order, some twice, make one booking", async () => {
  const distinct = [...new Set(orders(kinds).map((order) => order.join()))];
  expect(distinct).toHaveLength(12);
  const departure = await shop.catalogue.departure(120, 40);
  for (const order of distinct) {
    const { payment } = await shop.paid({ departure, adults: 1 });
    for (const type of order.split(","))
      await tell(payments(), type, type.startsWith("checkout") ? payment.session_id : "pi_1");
    await shop.work();
    const { rows } = await database.owner.query(
      `SELECT b.status, (SELECT array_agg(kind ORDER BY kind) FROM ledger_entry e WHERE e.booking_id = b.id) AS entries
       FROM booking b WHERE b.id = $1`,
      [payment.booking_id],
    );
    expect(rows, order).toEqual([
      { status: "confirmed", entries: ["invoice_issued", "payment_received"] },
    ]);
  }
  expect(await shop.attention()).toEqual([]);
}, 60_000);

test("an event that is faster than our note of the session finds its payment", async () => {
  const { payment, holdId } = await shop.paid();
  await database.owner.query(
    "UPDATE payment SET status = 'created', session_id = NULL, session_url = NULL WHERE id = $1",
    [payment.id],
  );
  await tell(payments(), "checkout.session.completed", payment.session_id);
  expect((await shop.paymentOf(holdId)).status).toBe("confirmed");
  await shop.work();
});

test("a foreign session is put before a person and books nothing, whatever it refers to", async () => {
  const { payment, holdId } = await shop.paying();
  for (const reference of [newId(), payment.id, "-".repeat(36), "order 17"]) {
    const sessionId = await foreignSession(reference);
    const id = await tell(payments(), "checkout.session.completed", sessionId);
    expect(await shop.attention()).toMatchObject([
      { kind: "foreign_event", detail: `checkout.session.completed ${id}` },
    ]);
  }
  expect((await shop.paymentOf(holdId)).status).toBe("pending");
  expect(await shop.work()).not.toContain("payment.confirmed");
});

test("an event about a session that Stripe does not know is foreign, once, though two workers have it", async () => {
  const event = signedEvent("checkout.session.completed", "cs_test_unknown");
  await receiveStripeEvent(payments(), event);
  await Promise.all([1, 2, 3].map(() => settleStripeEvent(payments(), { eventId: event.id })));
  expect(await shop.attention()).toHaveLength(1);
});

test("a foreign refund and a dispute are put before a person", async () => {
  await tell(payments(), "refund.updated", "re_unknown");
  await tell(payments(), "charge.dispute.created", "dp_1");
  expect((await shop.attention()).map(({ kind }) => kind)).toEqual([
    "foreign_event",
    "foreign_event",
  ]);
});

/** A refund that Stripe has made, and we have not noted yet. */
async function sentUnnoted(): Promise<{ refundId: string; stripeId: string }> {
  const { payment, holdId } = await shop.received();
  await database.owner.query("UPDATE booking SET status = 'cancelled' WHERE id = $1", [
    payment.booking_id,
  ]);
  await database.owner.query("DELETE FROM outbox_event");
  const refundId = newId();
  await database.owner.query(
    "INSERT INTO refund (id, payment_id, amount_minor, currency, reason, status) VALUES ($1, $2, $3, 'USD', 'cancelled', 'requested')",
    [refundId, payment.id, payment.amount_minor],
  );
  const intent = (await shop.paymentOf(holdId)).intent_id ?? "";
  const { id: stripeId } = await stripeClient().refunds.create(
    {
      payment_intent: intent,
      amount: Number(payment.amount_minor),
      metadata: { refund: refundId },
    },
    { idempotencyKey: refundId },
  );
  return { refundId, stripeId };
}

const backSql = `SELECT string_agg(e.kind || ':' || abs(l.amount_minor), ' ')
  FROM refund r JOIN ledger_entry e ON e.source_id = r.id JOIN ledger_posting l ON l.entry_id = e.id AND l.account = 'stripe_clearing'
  WHERE r.payment_id = $1 AND r.status = 'done'`;

const isDone = (refundId: string) =>
  shop.one("SELECT stripe_refund_id FROM refund WHERE id = $1 AND status = 'done'", [refundId]);

test("an event about our refund that is faster than our note of it alarms nobody", async () => {
  const { refundId, stripeId } = await sentUnnoted();
  await tell(payments(), "refund.created", stripeId);
  expect(await shop.attention()).toEqual([]);
  await sendRefund(payments(), { refundId });
  expect(await isDone(refundId)).toBe(stripeId);
});

test("an event about our refund that comes just before our note of it, and is looked at just after, alarms nobody", async () => {
  const { refundId, stripeId } = await sentUnnoted();
  const asked = `/v1/refunds/${stripeId}`;
  await stripe.addFault({ method: "GET", path: asked, effect: { kind: "slow", ms: 2000 } });
  const told = tell(payments(), "refund.created", stripeId);
  await vi.waitFor(async () => expect((await stripe.faults()).faults).toEqual([]));
  await sendRefund(payments(), { refundId });
  await told;
  expect(await shop.attention()).toEqual([]);
  expect(await isDone(refundId)).toBe(stripeId);
});

test("rule 59: what somebody sent back at Stripe by hand is booked, each part once, and told of", async () => {
  const { payment, holdId } = await shop.received();
  await shop.work();
  const payment_intent = (await shop.paymentOf(holdId)).intent_id ?? "";
  const before = await shop.one(backSql, [payment.id]);
  expect(before).toBeNull();
  for (const back of ["refund_sent:5000", "refund_sent:5000 refund_sent:5000"]) {
    const { id } = await stripeClient().refunds.create({ payment_intent, amount: 5000 });
    await Promise.all(
      ["refund.created", "refund.updated"].map((type) => tell(payments(), type, id)),
    );
    expect(await shop.one(backSql, [payment.id])).toBe(back);
  }
  expect(await shop.attention()).toEqual([]);
  const kinds = await shop.work();
  expect(kinds.filter((kind) => kind === "refund.settled")).toHaveLength(2);
  const { data } = await stripeClient().refunds.list({ payment_intent });
  expect(data).toHaveLength(2);
});

test("rule 59: what was sent back by hand though it is on its way already is put before a person", async () => {
  const { payment, holdId } = await shop.received();
  await shop.work();
  const payment_intent = (await shop.paymentOf(holdId)).intent_id ?? "";
  await refundPayment(database.open("booking"), { paymentId: payment.id, reason: "cancelled" });
  await database.owner.query("DELETE FROM outbox_event");
  const { id } = await stripeClient().refunds.create({ payment_intent });
  await tell(payments(), "refund.created", id);
  expect(await shop.attention()).toMatchObject([{ kind: "foreign_event" }]);
  expect(await shop.one(backSql, [payment.id])).toBeNull();
});

test("rule 40: money that came for a payment that was given up is put before a person", async () => {
  const { payment } = await shop.paid();
  await database.owner.query("UPDATE payment SET status = 'cancelled' WHERE id = $1", [payment.id]);
  await tell(payments(), "checkout.session.completed", payment.session_id);
  expect(await shop.attention()).toMatchObject([
    { kind: "paid_after_end", subject_id: payment.id, detail: payment.session_id },
  ]);
});

test("unknown kinds of events are done without a question", async () => {
  const id = await tell(payments(), "customer.created", "cus_1");
  expect(await shop.one("SELECT state FROM psp_event WHERE id = $1", [id])).toBe("done");
});

test("Stripe down: the event stays to be carried out", async () => {
  const { payment, holdId } = await shop.paid();
  await stripe.addFault({ path: "*", times: null, effect: { kind: "fail", status: 500 } });
  const event = signedEvent("checkout.session.completed", payment.session_id);
  await receiveStripeEvent(payments(), event);
  await expect(settleStripeEvent(payments(), { eventId: event.id })).rejects.toThrow();
  await stripe.clearFaults();
  await settleStripeEvent(payments(), { eventId: event.id });
  expect((await shop.paymentOf(holdId)).status).toBe("confirmed");
  await shop.work();
});
