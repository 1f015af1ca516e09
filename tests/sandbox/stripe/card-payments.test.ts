import { afterAll, beforeAll, expect, test } from "vitest";
import { deposit, openSandbox } from "./open-sandbox";

let box: Awaited<ReturnType<typeof openSandbox>>;
beforeAll(async () => {
  box = await openSandbox();
});
afterAll(() => box.close());

const open = async () => box.stripe.checkout.sessions.create(deposit());
const retrieve = (id: string) =>
  box.stripe.checkout.sessions.retrieve(id, {
    expand: ["payment_intent.latest_charge.balance_transaction"],
  });

/** The types of the events about a session's payment, oldest first. */
async function story(since: number) {
  await box.endpoint.hears(since);
  const { data } = await box.stripe.events.list({ limit: 100 });
  return data
    .map((event) => event.type)
    .reverse()
    .slice(since);
}
const eventsSoFar = async () => (await box.stripe.events.list({ limit: 100 })).data.length;

test("4242 pays: the session is complete, the intent succeeded and the money in the balance", async () => {
  const before = await eventsSoFar();
  const { id } = await open();
  const answer = await box.page.pay(id, "4242 4242 4242 4242", { expiry: "12 / 34" });
  expect(answer).toMatchObject({
    status: 303,
    location: `https://merchant.test/return?session=${id}`,
  });
  expect(await retrieve(id)).toMatchObject({
    status: "complete",
    payment_status: "paid",
    url: null,
    customer_details: { email: "ada@example.com", name: "Ada Lovelace" },
    payment_intent: {
      status: "succeeded",
      amount_received: 123_400,
      description: "Deposit",
      metadata: { booking: "1" },
      latest_charge: {
        status: "succeeded",
        paid: true,
        captured: true,
        amount_captured: 123_400,
        amount_refunded: 0,
        outcome: { type: "authorized" },
        payment_method_details: {
          type: "card",
          card: { brand: "visa", last4: "4242", three_d_secure: null },
        },
        balance_transaction: { amount: 123_400, fee: 3609, net: 119_791, type: "charge" },
      },
    },
  });
  expect(await story(before)).toEqual([
    "payment_intent.created",
    "charge.succeeded",
    "payment_intent.succeeded",
    "checkout.session.completed",
    "charge.updated",
  ]);
});

test("the card's number is kept nowhere", async () => {
  const { id } = await open();
  await box.page.pay(id, "4242424242424242");
  const kept = JSON.stringify([
    await retrieve(id),
    (await box.stripe.events.list({ limit: 100 })).data,
  ]);
  expect(kept).not.toMatch(/4242\s?4242/);
});

test.each([
  ["4000 0000 0000 0002", "generic_decline", "Your card was declined."],
  ["4000 0000 0000 9995", "insufficient_funds", "Your card has insufficient funds."],
])(
  "%s is declined (%s) and another card can be tried on the same page",
  async (number, decline_code, message) => {
    const before = await eventsSoFar();
    const { id } = await open();
    const declined = await box.page.pay(id, number);
    expect(declined.status).toBe(402);
    expect(declined.html).toContain(`role="alert">${message}`);
    expect(await retrieve(id)).toMatchObject({
      status: "open",
      payment_status: "unpaid",
      payment_intent: {
        status: "requires_payment_method",
        amount_received: 0,
        last_payment_error: { type: "card_error", code: "card_declined", decline_code, message },
        latest_charge: {
          status: "failed",
          paid: false,
          captured: false,
          failure_code: "card_declined",
          balance_transaction: null,
        },
      },
    });
    expect(await story(before)).toEqual([
      "payment_intent.created",
      "charge.failed",
      "payment_intent.payment_failed",
    ]);
    const intent = (await retrieve(id)).payment_intent;
    expect((await box.page.pay(id, "4242424242424242")).status).toBe(303);
    expect(await retrieve(id)).toMatchObject({
      payment_status: "paid",
      payment_intent: { last_payment_error: null },
    });
    const paid = (await retrieve(id)).payment_intent;
    expect(typeof paid === "object" && paid?.id).toBe(typeof intent === "object" && intent?.id);
  },
);

test("4000 0025 0000 3155 pays once the bank's step is completed", async () => {
  const { id } = await open();
  const asked = await box.page.pay(id, "4000002500003155");
  expect(asked).toMatchObject({ status: 303, location: `${box.url}/c/pay/${id}/authenticate` });
  expect(await retrieve(id)).toMatchObject({
    status: "open",
    payment_intent: { status: "requires_action", next_action: { type: "redirect_to_url" } },
  });
  const page = await box.page.read(`/c/pay/${id}/authenticate`);
  expect(page.html).toMatch(
    /Complete authentication<\/button>\s*<button[^>]*>Fail authentication<\/button>/,
  );
  const done = await box.page.press(`/c/pay/${id}/authenticate`, { answer: "complete" });
  expect(done).toMatchObject({
    status: 303,
    location: `https://merchant.test/return?session=${id}`,
  });
  expect(await retrieve(id)).toMatchObject({
    payment_status: "paid",
    payment_intent: {
      latest_charge: {
        payment_method_details: { card: { three_d_secure: { result: "authenticated" } } },
      },
    },
  });
});

test("a failed authentication makes no charge and lets another card be tried", async () => {
  const { id } = await open();
  await box.page.pay(id, "4000002500003155");
  const failed = await box.page.press(`/c/pay/${id}/authenticate`, { answer: "fail" });
  expect(failed.status).toBe(303);
  const page = await box.page.read(failed.location ?? "");
  expect(page.html).toContain("We are unable to authenticate your payment method.");
  expect(await retrieve(id)).toMatchObject({
    status: "open",
    payment_intent: {
      status: "requires_payment_method",
      latest_charge: null,
      last_payment_error: { code: "payment_intent_authentication_failure" },
    },
  });
  expect(
    (await box.page.press(`/c/pay/${id}/authenticate`, { answer: "complete" })).location,
  ).toContain(`/c/pay/${id}`);
  expect((await retrieve(id)).payment_status).toBe("unpaid");
  expect((await box.page.pay(id, "4242424242424242")).location).toContain("merchant.test/return");
});

test("a session that expires takes its unfinished intent with it", async () => {
  const { id } = await open();
  await box.page.pay(id, "4000002500003155");
  await box.stripe.checkout.sessions.expire(id);
  expect(await retrieve(id)).toMatchObject({
    status: "expired",
    payment_intent: { status: "canceled", cancellation_reason: "expired" },
  });
  expect((await box.page.press(`/c/pay/${id}/authenticate`, { answer: "complete" })).status).toBe(
    410,
  );
});

test("a test may pay in one call, authentication included", async () => {
  const one = await open();
  expect(await box.control.pay(one.id)).toMatchObject({ outcome: "paid" });
  const two = await open();
  expect(
    await box.control.pay(two.id, { number: "4000002500003155", authentication: "fail" }),
  ).toMatchObject({ outcome: "declined" });
  expect(
    await box.control.pay(two.id, { number: "4000002500003155", authentication: "complete" }),
  ).toMatchObject({ outcome: "paid" });
  const { sessions } = await box.control.sessions();
  expect(sessions.slice(0, 2).map((session) => session.payment_status)).toEqual(["paid", "paid"]);
});

test("Checkout's intents cannot be cancelled", async () => {
  const { id } = await open();
  await box.page.pay(id, "4000000000000002");
  const waiting = String((await box.stripe.checkout.sessions.retrieve(id)).payment_intent);
  await expect(box.stripe.paymentIntents.cancel(waiting)).rejects.toThrow(
    "PaymentIntents created by Checkout",
  );
  await box.page.pay(id, "4242424242424242");
  await expect(box.stripe.paymentIntents.cancel(waiting)).rejects.toMatchObject({
    statusCode: 400,
    code: "payment_intent_unexpected_state",
    payment_intent: { id: waiting, status: "succeeded" },
  });
});
