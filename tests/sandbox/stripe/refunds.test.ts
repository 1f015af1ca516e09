import type Stripe from "stripe";
import { afterAll, beforeAll, expect, test } from "vitest";
import { deposit, openSandbox } from "./open-sandbox";

let box: Awaited<ReturnType<typeof openSandbox>>;
beforeAll(async () => {
  box = await openSandbox();
});
afterAll(() => box.close());

/** A paid session's PaymentIntent. */
async function paid(): Promise<string> {
  const { id } = await box.stripe.checkout.sessions.create(deposit());
  await box.control.pay(id);
  return String((await box.stripe.checkout.sessions.retrieve(id)).payment_intent);
}

async function chargeOf(intent: string): Promise<Stripe.Charge> {
  const { data } = await box.stripe.charges.list({ payment_intent: intent, limit: 1 });
  const [charge] = data;
  return charge ?? Promise.reject(new Error("no charge"));
}

const newest = async (count: number) =>
  (await box.stripe.events.list({ limit: count })).data.map((event) => event.type).reverse();

test("a refund without an amount gives everything back", async () => {
  const payment_intent = await paid();
  const refund = await box.stripe.refunds.create({
    payment_intent,
    reason: "requested_by_customer",
    metadata: { refund: "7" },
  });
  const charge = await chargeOf(payment_intent);
  expect(refund).toMatchObject({
    object: "refund",
    amount: 123_400,
    charge: charge.id,
    currency: "usd",
    metadata: { refund: "7" },
    payment_intent,
    reason: "requested_by_customer",
    status: "succeeded",
  });
  expect(charge).toMatchObject({ amount_refunded: 123_400, refunded: true, status: "succeeded" });
  expect(await newest(4)).toEqual([
    "charge.refunded",
    "refund.created",
    "refund.updated",
    "charge.refund.updated",
  ]);
  const kept = await box.stripe.refunds.retrieve(refund.id, {
    expand: ["charge", "balance_transaction"],
  });
  expect(kept).toMatchObject({
    charge: { id: charge.id },
    balance_transaction: { amount: -123_400, fee: 0, net: -123_400, type: "refund" },
    destination_details: { card: { reference_status: "available" } },
  });
});

test("parts add up to the charge and no further", async () => {
  const payment_intent = await paid();
  const charge = await chargeOf(payment_intent);
  await box.stripe.refunds.create({ charge: charge.id, amount: 100_000 });
  expect(await chargeOf(payment_intent)).toMatchObject({
    amount_refunded: 100_000,
    refunded: false,
  });
  await expect(box.stripe.refunds.create({ payment_intent, amount: 23_401 })).rejects.toMatchObject(
    {
      statusCode: 400,
      param: "amount",
      message: "Refund amount ($234.01) is greater than unrefunded amount on charge ($234.00)",
    },
  );
  await box.stripe.refunds.create({ payment_intent });
  await expect(box.stripe.refunds.create({ payment_intent })).rejects.toMatchObject({
    statusCode: 400,
    code: "charge_already_refunded",
  });
  const { data } = await box.stripe.refunds.list({ payment_intent });
  expect(data.map((refund) => refund.amount)).toEqual([23_400, 100_000]);
  const expanded = await box.stripe.charges.retrieve(charge.id, { expand: ["refunds"] });
  expect(expanded.refunds?.data).toHaveLength(2);
});

test("more than the charge is refused", async () => {
  await expect(
    box.stripe.refunds.create({ payment_intent: await paid(), amount: 123_401 }),
  ).rejects.toMatchObject({
    message: "Refund amount ($1,234.01) is greater than charge amount ($1,234.00)",
  });
});

test.each([
  ["nothing to refund", {}, 400],
  ["an unknown charge", { charge: "ch_unknown" }, 404],
  ["an unknown intent", { payment_intent: "pi_unknown" }, 404],
  ["both at once", { charge: "ch_a", payment_intent: "pi_a" }, 400],
  ["nothing of it", { payment_intent: "pi_a", amount: 0 }, 400],
])("refuses %s", async (_what, params, statusCode) => {
  await expect(box.stripe.refunds.create(params)).rejects.toMatchObject({
    type: "StripeInvalidRequestError",
    statusCode,
  });
});

test("what was declined cannot be refunded", async () => {
  const { id } = await box.stripe.checkout.sessions.create(deposit());
  await box.control.pay(id, { number: "4000000000000002" });
  const intent = String((await box.stripe.checkout.sessions.retrieve(id)).payment_intent);
  await expect(box.stripe.refunds.create({ payment_intent: intent })).rejects.toThrow(
    "does not have a successful charge",
  );
});

test("a refund told to fail has succeeded at first, and gives the money back to the balance", async () => {
  const payment_intent = await paid();
  await box.control.nextRefund("failed");
  const refund = await box.stripe.refunds.create({ payment_intent, amount: 5000 });
  expect(refund.status).toBe("succeeded");
  const failed = await box.stripe.refunds.retrieve(refund.id, {
    expand: ["failure_balance_transaction"],
  });
  expect(failed).toMatchObject({
    status: "failed",
    failure_balance_transaction: { amount: 5000, type: "refund_failure" },
  });
  expect(failed.failure_reason).toBeTruthy();
  expect(await chargeOf(payment_intent)).toMatchObject({ amount_refunded: 0, refunded: false });
  expect((await newest(5)).slice(2)).toEqual([
    "refund.updated",
    "charge.refund.updated",
    "refund.failed",
  ]);
  const again = await box.stripe.refunds.create({ payment_intent });
  expect(again).toMatchObject({ status: "succeeded", amount: 123_400 });
});

test.each(["succeeded", "failed"] as const)(
  "a pending refund stays so until it has %s",
  async (outcome) => {
    const payment_intent = await paid();
    await box.control.nextRefund("pending");
    const refund = await box.stripe.refunds.create({ payment_intent });
    expect(refund).toMatchObject({ status: "pending", pending_reason: "processing" });
    await box.control.settleRefund(refund.id, outcome);
    const settled = await box.stripe.refunds.retrieve(refund.id);
    expect(settled.status).toBe(outcome);
    expect(settled).not.toHaveProperty("pending_reason");
  },
);
