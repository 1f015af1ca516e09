import { afterAll, beforeAll, expect, test } from "vitest";
import { deposit, openSandbox } from "./open-sandbox";

let box: Awaited<ReturnType<typeof openSandbox>>;
beforeAll(async () => {
  box = await openSandbox();
});
afterAll(() => box.close());

/** A paid session's PaymentIntent. */
async function paid(number = "4242424242424242"): Promise<string> {
  const { id } = await box.stripe.checkout.sessions.create(deposit());
  await box.control.pay(id, { number });
  return String((await box.stripe.checkout.sessions.retrieve(id)).payment_intent);
}

const disputesOf = async (payment_intent: string) =>
  (await box.stripe.disputes.list({ payment_intent })).data;

const newest = async (count: number) =>
  (await box.stripe.events.list({ limit: count })).data.map((event) => event.type).reverse();

test("4000 0000 0000 0259 pays, and is disputed at once: the money and a fee are gone", async () => {
  const intent = await paid("4000000000000259");
  const [dispute] = await disputesOf(intent);
  expect(dispute).toMatchObject({
    object: "dispute",
    amount: 123_400,
    reason: "fraudulent",
    status: "needs_response",
    is_charge_refundable: false,
    balance_transactions: [
      { type: "adjustment", reporting_category: "dispute", amount: -123_400, fee: 1500 },
    ],
  });
  expect(await newest(3)).toEqual([
    "charge.dispute.created",
    "charge.dispute.funds_withdrawn",
    "charge.updated",
  ]);
  const charge = await box.stripe.charges.retrieve(String(dispute?.charge));
  expect(charge).toMatchObject({ disputed: true, paid: true, amount_refunded: 0 });
  const moved = await box.stripe.balanceTransactions.list({
    ...{ source: dispute?.id ?? "", expand: ["data.source"] },
  });
  expect(moved.data).toMatchObject([{ net: -124_900, source: { object: "dispute" } }]);
});

test("what was taken back cannot be refunded, until it is won", async () => {
  const payment_intent = await paid();
  const dispute = await box.control.openDispute(payment_intent, {
    reason: "product_not_received",
  });
  await expect(box.stripe.refunds.create({ payment_intent })).rejects.toMatchObject({
    statusCode: 400,
    code: "charge_disputed",
  });
  await box.control.closeDispute(dispute.id, "won");
  expect(await newest(2)).toEqual(["charge.dispute.closed", "charge.dispute.funds_reinstated"]);
  const won = await box.stripe.disputes.retrieve(dispute.id, { expand: ["charge"] });
  expect(won).toMatchObject({ status: "won", charge: { object: "charge" } });
  expect(won.balance_transactions.map(({ amount, fee }) => [amount, fee])).toEqual([
    [-123_400, 1500],
    [123_400, 0],
  ]);
  expect(await box.stripe.refunds.create({ payment_intent })).toMatchObject({
    status: "succeeded",
  });
});

test("what is lost stays gone, and what is left of a payment is all that can be disputed", async () => {
  const payment_intent = await paid();
  await box.stripe.refunds.create({ payment_intent, amount: 23_400 });
  const dispute = await box.control.openDispute(payment_intent);
  expect(dispute.amount).toBe(100_000);
  const lost = await box.control.closeDispute(dispute.id, "lost");
  expect(lost).toMatchObject({ status: "lost", balance_transactions: [{ amount: -100_000 }] });
  expect(await newest(1)).toEqual(["charge.dispute.closed"]);
  await expect(box.control.closeDispute(dispute.id, "won")).rejects.toThrow("No dispute");
});

test("an inquiry asks and takes nothing", async () => {
  const payment_intent = await paid();
  const asked = await box.control.openDispute(payment_intent, { inquiry: true });
  expect(asked).toMatchObject({
    status: "warning_needs_response",
    is_charge_refundable: true,
    balance_transactions: [],
  });
  expect(await newest(2)).toEqual(["charge.dispute.created", "charge.updated"]);
  expect(await box.control.closeDispute(asked.id, "lost")).toMatchObject({
    status: "warning_closed",
  });
});

test("an inquiry that becomes a dispute keeps its id, and has taken the money by another day", async () => {
  const payment_intent = await paid();
  const asked = await box.control.openDispute(payment_intent, { inquiry: true });
  const escalated = await box.control.escalateDispute(asked.id);
  expect(escalated).toMatchObject({
    ...{ id: asked.id, status: "needs_response", is_charge_refundable: false },
    balance_transactions: [{ amount: -123_400 }],
  });
  expect(escalated.evidence_details.due_by).toBeGreaterThan(asked.evidence_details.due_by ?? 0);
  expect(await newest(2)).toEqual(["charge.dispute.updated", "charge.dispute.funds_withdrawn"]);
  await expect(box.control.escalateDispute(asked.id)).rejects.toThrow("No dispute");
});

test("what is won may come back later than the bank has decided", async () => {
  const dispute = await box.control.openDispute(await paid());
  const won = await box.control.closeDispute(dispute.id, "won", { moneyLater: true });
  expect(won.balance_transactions).toHaveLength(1);
  const back = await box.control.reinstateDispute(dispute.id);
  expect(back).toMatchObject({ status: "won", balance_transactions: [{}, { amount: 123_400 }] });
  expect(await newest(1)).toEqual(["charge.dispute.funds_reinstated"]);
});

test("an unknown dispute is resource_missing, and nothing is disputed of what was not paid", async () => {
  await expect(box.stripe.disputes.retrieve("du_none")).rejects.toMatchObject({
    statusCode: 404,
    code: "resource_missing",
  });
  const { id } = await box.stripe.checkout.sessions.create(deposit());
  await box.control.pay(id, { number: "4000000000000002" });
  const intent = String((await box.stripe.checkout.sessions.retrieve(id)).payment_intent);
  await expect(box.control.openDispute(intent)).rejects.toThrow("to dispute");
});
