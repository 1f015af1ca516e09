import { afterAll, beforeAll, expect, test } from "vitest";
import { deposit, openSandbox } from "./open-sandbox";

let box: Awaited<ReturnType<typeof openSandbox>>;
beforeAll(async () => {
  box = await openSandbox();
});
afterAll(() => box.close());

test("a payout takes all of the balance, and one that the bank sends back is in it again", async () => {
  const { id } = await box.stripe.checkout.sessions.create(deposit());
  await box.control.pay(id);
  const [charge] = (await box.stripe.balanceTransactions.list({ expand: ["data.source"] })).data;
  expect(charge).toMatchObject({ type: "charge", amount: 123_400, source: { object: "charge" } });

  const payout = await box.control.payOut("usd");
  expect(payout).toMatchObject({ object: "payout", amount: charge?.net, status: "paid" });
  expect(await box.stripe.payouts.retrieve(payout.id)).toEqual(payout);
  expect(await box.control.payOut("usd")).toEqual({});

  await box.control.failPayout(payout.id);
  const { data } = await box.stripe.balanceTransactions.list({ source: payout.id });
  expect(data.map(({ type, amount }) => [type, amount])).toEqual([
    ["payout_failure", payout.amount],
    ["payout", -payout.amount],
  ]);
  const events = (await box.stripe.events.list({ types: ["payout.paid", "payout.failed"] })).data;
  expect(events.map(({ type }) => type)).toEqual(["payout.failed", "payout.paid"]);
  await expect(box.stripe.payouts.retrieve("po_none")).rejects.toMatchObject({ statusCode: 404 });
});
