import { expect, test } from "vitest";
import { getAccount } from "@/lib/billing/get-account";
import { reconcilePayments, reconcileStripe } from "@/lib/billing/reconcile-payments";
import { refundPayment } from "@/lib/billing/refund-payment";
import { sendRefund } from "@/lib/billing/send-refund";
import { settleRefund } from "@/lib/billing/settle-refund";
import { stripeClient } from "@/lib/stripe/stripe-client";
import { useShop } from "@/tests/support/shop";
import { tell } from "@/tests/support/stripe-event";

const shop = useShop();
const { database, stripe } = shop;
const payments = () => database.open("payment");

async function requested(part: { amountMinor?: bigint } = {}) {
  const { payment } = await shop.received();
  await database.owner.query("DELETE FROM outbox_event");
  const refundId = await refundPayment(database.open("booking"), {
    paymentId: payment.id,
    reason: "cancelled",
    ...part,
  });
  return { payment, refundId: refundId ?? "" };
}

async function refundRow(id: string) {
  const { rows } = await database.owner.query("SELECT * FROM refund WHERE id = $1", [id]);
  return rows[0];
}

const entries = (refundId: string) =>
  shop.one("SELECT string_agg(kind, ' ' ORDER BY kind) FROM ledger_entry WHERE source_id = $1", [
    refundId,
  ]);

const paid = async (bookingId: string) =>
  (
    await getAccount(database.open("booking"), {
      ...{ bookingId, priceMinor: 1n, cancelled: null, changes: [] },
    })
  ).paidMinor;

test("rule 59: a refund is sent, done, in the ledger, and told of, once", async () => {
  const { payment, refundId } = await requested();
  await Promise.all([1, 2, 3].map(() => sendRefund(payments(), { refundId })));
  await sendRefund(payments(), { refundId });
  await settleRefund(payments(), { refundId });
  expect((await refundRow(refundId)).status).toBe("done");
  expect(await entries(refundId)).toBe("refund_sent");
  expect(await paid(payment.booking_id)).toBe(0n);
  const { data } = await stripeClient().refunds.list({ limit: 100 });
  expect(data).toHaveLength(1);
  const kinds = await shop.work();
  expect(kinds.filter((kind) => kind === "refund.settled")).toHaveLength(1);
});

test("rule 59: a refund may be on its way for days, and fail at last: then the money is ours to return", async () => {
  const { payment, refundId } = await requested();
  await stripe.nextRefund("pending");
  await sendRefund(payments(), { refundId });
  const row = await refundRow(refundId);
  expect(row.status).toBe("in_transit");
  expect(await paid(payment.booking_id)).toBe(0n);
  await stripe.settleRefund(row.stripe_refund_id, "failed");
  await settleRefund(payments(), { refundId });
  await settleRefund(payments(), { refundId });
  expect((await refundRow(refundId)).status).toBe("failed");
  expect(await entries(refundId)).toBe("refund_returned refund_sent");
  expect(await paid(payment.booking_id)).toBe(BigInt(payment.amount_minor));
  expect(await shop.attention()).toMatchObject([{ kind: "refund_failed", subject_id: refundId }]);
  expect(await shop.work()).not.toContain("refund.settled");
});

test("rule 59: one that fails after Stripe had called it done takes its entry back too", async () => {
  const { payment, refundId } = await requested();
  await sendRefund(payments(), { refundId });
  const row = await refundRow(refundId);
  expect(row.status).toBe("done");
  await stripe.settleRefund(row.stripe_refund_id, "failed");
  await tell(payments(), "refund.failed", row.stripe_refund_id);
  expect((await refundRow(refundId)).status).toBe("failed");
  expect(await paid(payment.booking_id)).toBe(BigInt(payment.amount_minor));
  expect(await shop.attention()).toMatchObject([{ kind: "refund_failed", subject_id: refundId }]);
  // Rule 60: it can be tried again.
  expect(
    await refundPayment(database.open("booking"), { paymentId: payment.id, reason: "cancelled" }),
  ).toEqual(expect.any(String));
  await shop.work();
});

test("a failure that nobody told us of is found at night", async () => {
  const { refundId } = await requested();
  await sendRefund(payments(), { refundId });
  await stripe.settleRefund((await refundRow(refundId)).stripe_refund_id, "failed");
  await reconcileStripe(payments(), { since: new Date(Date.now() - 86_400_000) });
  expect((await refundRow(refundId)).status).toBe("failed");
  await shop.attention();
  await shop.work();
});

test("rule 62: one that Stripe refuses for good is put before a person, and not lost", async () => {
  const { payment, refundId } = await requested();
  const { rows } = await database.owner.query("SELECT intent_id FROM payment WHERE id = $1", [
    payment.id,
  ]);
  // Somebody has sent it back by hand.
  await stripeClient().refunds.create({ payment_intent: rows[0].intent_id });
  await Promise.all([1, 2].map(() => sendRefund(payments(), { refundId })));
  expect((await refundRow(refundId)).status).toBe("failed");
  expect(await entries(refundId)).toBeNull();
  expect(await shop.attention()).toMatchObject([{ kind: "refund_refused", subject_id: refundId }]);
  expect(
    await shop.one(
      "SELECT count(*)::int FROM lifecycle_event WHERE entity_id = $1 AND \"to\" = 'failed'",
      [refundId],
    ),
  ).toBe(1);
  await shop.work();
});

test("rule 50: cut after Stripe had done it, and sent again, it goes back once", async () => {
  const { refundId } = await requested();
  await stripe.addFault({
    method: "POST",
    path: "/v1/refunds",
    times: null,
    when: "after",
    effect: { kind: "cut" },
  });
  await expect(sendRefund(payments(), { refundId })).rejects.toThrow();
  expect((await refundRow(refundId)).status).toBe("requested");
  await stripe.clearFaults();
  await database.owner.query("UPDATE refund SET created_at = now() - interval '1 hour'");
  await reconcilePayments(payments());
  const row = await refundRow(refundId);
  expect(row.status).toBe("done");
  const { data } = await stripeClient().refunds.list({ limit: 100 });
  expect(data.filter(({ id }) => id === row.stripe_refund_id)).toHaveLength(1);
  expect(data.filter(({ payment_intent }) => payment_intent === null)).toHaveLength(0);
  await shop.work();
});

test("Stripe down: the refund stays requested", async () => {
  const { refundId } = await requested();
  await stripe.addFault({ path: "*", times: null, effect: { kind: "fail", status: 500 } });
  await expect(sendRefund(payments(), { refundId })).rejects.toThrow();
  await stripe.clearFaults();
  expect((await refundRow(refundId)).status).toBe("requested");
  expect(await shop.work()).toContain("refund.settled");
});

test("rule 50: an answer that was lost is found after Stripe has forgotten the request: a whole and a part go back once", async () => {
  const sent = [await requested(), await requested({ amountMinor: 5000n })];
  await stripe.addFault({
    ...{ method: "POST", path: "/v1/refunds", times: null, when: "after" },
    effect: { kind: "cut" },
  });
  for (const { refundId } of sent)
    await expect(sendRefund(payments(), { refundId })).rejects.toThrow();
  await stripe.clearFaults();
  await stripe.advanceClock(25 * 60 * 60);
  await database.owner.query("UPDATE refund SET created_at = now() - interval '25 hours'");
  await reconcilePayments(payments());
  for (const { payment, refundId } of sent) {
    const intent = await shop.one("SELECT intent_id FROM payment WHERE id = $1", [payment.id]);
    const { data } = await stripeClient().refunds.list({ payment_intent: String(intent) });
    expect(data.map(({ id }) => id)).toEqual([(await refundRow(refundId)).stripe_refund_id]);
    expect((await refundRow(refundId)).status).toBe("done");
    expect(await entries(refundId)).toBe("refund_sent");
  }
  expect(await shop.attention()).toEqual([]);
  await shop.work();
});
