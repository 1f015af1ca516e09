import { expect, test } from "vitest";
import { reconcilePayments, reconcileStripe } from "@/lib/billing/reconcile-payments";
import { startPayment } from "@/lib/booking/start-payment";
import { stripeClient } from "@/lib/stripe/stripe-client";
import { orderOf } from "@/tests/support/order";
import { useShop } from "@/tests/support/shop";

const shop = useShop();
const { database, stripe } = shop;
const payments = () => database.open("payment");
const since = new Date(Date.now() - 86_400_000);

const age = (minutes: number) =>
  database.owner.query("UPDATE payment SET created_at = now() - make_interval(mins => $1)", [
    minutes,
  ]);

test("rule 44: a lost webhook is made up for after two minutes, not before", async () => {
  const { holdId } = await shop.paid();
  await reconcilePayments(payments());
  expect((await shop.paymentOf(holdId)).status).toBe("pending");
  await age(3);
  await reconcilePayments(payments());
  expect((await shop.paymentOf(holdId)).status).toBe("confirmed");
  await shop.work();
});

test("rule 39: one that cannot be asked about keeps nobody waiting", async () => {
  const first = await shop.paid();
  const second = await shop.paid();
  await database.owner.query(
    "UPDATE payment SET created_at = now() - interval '4 minutes' WHERE id = $1",
    [first.payment.id],
  );
  await database.owner.query(
    "UPDATE payment SET created_at = now() - interval '3 minutes' WHERE id = $1",
    [second.payment.id],
  );
  await stripe.addFault({
    path: `/v1/checkout/sessions/${first.payment.session_id}`,
    times: null,
    effect: { kind: "fail", status: 500 },
  });
  await reconcilePayments(payments());
  await stripe.clearFaults();
  expect((await shop.paymentOf(first.holdId)).status).toBe("pending");
  expect((await shop.paymentOf(second.holdId)).status).toBe("confirmed");
  await reconcilePayments(payments());
  expect((await shop.paymentOf(first.holdId)).status).toBe("confirmed");
  await shop.work();
});

test("a failure that Stripe repeats for a day freezes places for minutes", async () => {
  const { holdToken, holdId } = await shop.held();
  await stripe.addFault({
    path: "/v1/checkout/sessions",
    times: null,
    effect: { kind: "fail", status: 500 },
  });
  await expect(startPayment(database.open("booking"), orderOf(holdToken))).rejects.toMatchObject({
    code: "unavailable",
  });
  await age(3);
  await reconcilePayments(payments());
  await stripe.clearFaults();
  expect((await shop.paymentOf(holdId)).status).toBe("cancelled");
  await shop.work();
  expect(await shop.one("SELECT status FROM hold WHERE id = $1", [holdId])).toBe("active");
});

test("at night every paid session is settled, ours before our note of it too", async () => {
  const known = await shop.paid();
  const unknown = await shop.paid();
  await database.owner.query(
    "UPDATE payment SET status = 'created', session_id = NULL, session_url = NULL WHERE id = $1",
    [unknown.payment.id],
  );
  await reconcileStripe(payments(), { since });
  await reconcileStripe(payments(), { since });
  for (const { holdId } of [known, unknown])
    expect((await shop.paymentOf(holdId)).status).toBe("confirmed");
  expect(await shop.attention()).toEqual([]);
  await shop.work();
});

test("rule 40: paid after it had ended, or paid for nothing of ours, is put before a person, once", async () => {
  const late = await shop.paid();
  await database.owner.query("UPDATE payment SET status = 'cancelled' WHERE id = $1", [
    late.payment.id,
  ]);
  const foreign: string[] = [];
  for (const reference of ["order 17", undefined, undefined]) {
    const session = await stripeClient().checkout.sessions.create({
      mode: "payment",
      allowed_payment_method_types: ["card"],
      ...(reference ? { client_reference_id: reference } : {}),
      success_url: "https://example.com/a",
      line_items: [
        {
          quantity: 1,
          price_data: { currency: "usd", unit_amount: 900, product_data: { name: "else" } },
        },
      ],
    });
    await stripe.pay(session.id);
    foreign.push(session.id);
  }
  await reconcileStripe(payments(), { since });
  await reconcileStripe(payments(), { since });
  const found = await shop.attention();
  expect(
    found
      .filter(({ kind }) => kind === "unknown_payment")
      .map((one) => one.detail)
      .sort(),
  ).toEqual(foreign.sort());
  expect(found.filter(({ kind }) => kind === "paid_after_end")).toMatchObject([
    { subject_id: late.payment.id, detail: late.payment.session_id },
  ]);
  expect(found).toHaveLength(4);
});

test("rule 39: all that are due are asked about in one run, however many, and one that fails once", async () => {
  const { holdId, payment } = await shop.paid();
  // Their pages were never opened, so that Stripe need not be asked about each.
  await database.owner.query(
    `INSERT INTO payment (id, booking_id, customer_id, hold_id, method, amount_minor, currency, status, session_expires_at)
     SELECT gen_random_uuid(), booking_id, customer_id, hold_id, method, amount_minor, currency, 'created',
            session_expires_at - make_interval(secs => n) FROM payment, generate_series(1, 230) AS n WHERE id = $1`,
    [payment.id],
  );
  await age(3);
  await stripe.addFault({
    path: `/v1/checkout/sessions/${payment.session_id}`,
    times: 3,
    effect: { kind: "fail", status: 500 },
  });
  await reconcilePayments(payments());
  const open = "SELECT array_agg(id) FROM payment WHERE status IN ('created', 'pending')";
  expect(await shop.one(open, [])).toEqual([payment.id]);
  await database.owner.query("DELETE FROM outbox_event WHERE kind = 'payment.ended'");
  await database.owner.query("DELETE FROM payment WHERE hold_id = $1 AND id <> $2", [
    holdId,
    payment.id,
  ]);
  await reconcilePayments(payments());
  expect((await shop.paymentOf(holdId)).status).toBe("confirmed");
  await shop.work();
});
