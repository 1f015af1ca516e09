import Stripe from "stripe";
import { afterEach, beforeEach, expect, test } from "vitest";
import { deposit, openSandbox } from "./open-sandbox";
import { signPayload } from "./webhooks/sign-payload";
import { retryDelay } from "./webhooks/webhooks";

let box: Awaited<ReturnType<typeof openSandbox>>;
beforeEach(async () => {
  box = await openSandbox();
});
afterEach(() => box.close());

const expireOne = async () => {
  const { id } = await box.stripe.checkout.sessions.create(deposit());
  return box.stripe.checkout.sessions.expire(id);
};

test("an event is delivered, signed, as the API tells it", async () => {
  const { id } = await expireOne();
  await box.endpoint.hears(1);
  const [event] = box.endpoint.received;
  expect(event).toMatchObject({
    object: "event",
    api_version: Stripe.API_VERSION,
    type: "checkout.session.expired",
    pending_webhooks: 1,
    livemode: false,
    data: { object: { id, object: "checkout.session", status: "expired" } },
  });
  expect(await box.stripe.events.retrieve(event?.id ?? "")).toMatchObject({
    id: event?.id,
    type: event?.type,
  });
});

test("a signature holds for one secret and one body only", () => {
  const now = Math.floor(Date.now() / 1000);
  const header = signPayload('{"id":"evt_1"}', "whsec_right", now);
  const read = (body: string, secret: string) => () =>
    Stripe.webhooks.constructEvent(body, header, secret);
  expect(read('{"id":"evt_1"}', "whsec_right")()).toEqual({ id: "evt_1" });
  expect(read('{"id":"evt_2"}', "whsec_right")).toThrow("No signatures found");
  expect(read('{"id":"evt_1"}', "whsec_wrong")).toThrow("No signatures found");
});

test("a refused event comes again, a little later each time", async () => {
  box.endpoint.answerWith(500, 302);
  await expireOne();
  await box.endpoint.hears(1);
  expect(await undelivered()).toBe(1);
  await box.endpoint.hears(3);
  const ids = new Set(box.endpoint.received.map((event) => event.id));
  expect(ids.size).toBe(1);
  await expect.poll(undelivered).toBe(0);
  const { deliveries } = await box.control.webhooks();
  expect(deliveries).toMatchObject([{ state: "delivered", attempts: 3, lastStatus: 200 }]);
  expect([1, 2, 3, 6, 7, 30].map(retryDelay)).toEqual([1000, 2000, 4000, 32_000, 60_000, 60_000]);
});

async function undelivered() {
  return (await box.stripe.events.list({ delivery_success: false })).data.length;
}

test("withheld events are told when they are let go", async () => {
  await box.control.withholdWebhooks();
  await expireOne();
  const { withheld, deliveries } = await box.control.webhooks();
  expect({ withheld, states: deliveries.map((delivery) => delivery.state) }).toEqual({
    withheld: true,
    states: ["withheld"],
  });
  expect(box.endpoint.received).toEqual([]);
  await box.control.releaseWebhooks();
  await box.endpoint.hears(1);
  expect(box.endpoint.types()).toEqual(["checkout.session.expired"]);
});

test("events can be told late, twice and in any order", async () => {
  await box.control.withholdWebhooks();
  const { id } = await box.stripe.checkout.sessions.create(deposit());
  await box.control.pay(id);
  const told = (await box.control.webhooks()).deliveries;
  const backwards = told.map((delivery) => delivery.id).reverse();
  const [last = ""] = backwards;
  box.endpoint.answerWith(200, 500);
  const { statuses } = await box.control.deliverWebhooks([...backwards, last]);
  expect(statuses).toEqual([200, 500, 200, 200, 200, 200]);
  expect(box.endpoint.types()).toEqual([
    "charge.updated",
    "checkout.session.completed",
    "payment_intent.succeeded",
    "charge.succeeded",
    "payment_intent.created",
    "charge.updated",
  ]);
  const after = (await box.control.webhooks()).deliveries;
  expect(
    after.filter((delivery) => delivery.state === "withheld").map((delivery) => delivery.type),
  ).toEqual(["checkout.session.completed"]);
});
