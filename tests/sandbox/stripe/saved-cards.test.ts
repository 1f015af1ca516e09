import type Stripe from "stripe";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openSandbox } from "./open-sandbox";

let box: Awaited<ReturnType<typeof openSandbox>>;
beforeAll(async () => {
  box = await openSandbox();
});
afterAll(() => box.close());

/** A session on which a customer saves a card. */
async function asked() {
  const customer = await box.stripe.customers.create({ metadata: { number: "7" } });
  const session = await box.stripe.checkout.sessions.create({
    mode: "setup",
    allowed_payment_method_types: ["card"],
    customer: customer.id,
    success_url: "https://merchant.test/saved",
    cancel_url: "https://merchant.test/left",
    client_reference_id: "card-1",
  });
  return { customer: customer.id, session: session.id };
}

const methodOf = async (session: string) => {
  const { setup_intent } = await box.stripe.checkout.sessions.retrieve(session, {
    expand: ["setup_intent.payment_method"],
  });
  const intent = setup_intent as Stripe.SetupIntent;
  return { intent, method: intent.payment_method as Stripe.PaymentMethod | null };
};

/** A customer with a saved card. */
async function saved(number = "4242424242424242") {
  const { customer, session } = await asked();
  await box.control.pay(session, { number, authentication: "complete" });
  const { method } = await methodOf(session);
  return { customer, payment_method: method?.id ?? "" };
}

const charge = (whose: { customer: string; payment_method: string }, key?: string) =>
  box.stripe.paymentIntents.create(
    {
      ...whose,
      amount: 50_000,
      currency: "usd",
      off_session: true,
      confirm: true,
      metadata: { payment: "p" },
    },
    key ? { idempotencyKey: key } : {},
  );

test("a card is saved on the hosted page, without a charge, and is the customer’s", async () => {
  const { customer, session } = await asked();
  const page = await box.page.read(`/c/pay/${session}`);
  expect(page.html).toContain("Save card</button>");
  expect(page.html).toContain("Nothing is charged now.");
  const done = await box.page.press(`/c/pay/${session}`, {
    ...{ number: "4242424242424242", expiry: "12/34", cvc: "123" },
    ...{ name: "Ada", email: "ada@example.com" },
  });
  expect(done).toMatchObject({ status: 303, location: "https://merchant.test/saved" });
  const { intent, method } = await methodOf(session);
  expect(intent).toMatchObject({ status: "succeeded", usage: "off_session", customer });
  expect(method).toMatchObject({ customer, card: { last4: "4242", brand: "visa" } });
  expect(await box.stripe.checkout.sessions.retrieve(session)).toMatchObject({
    ...{ status: "complete", payment_status: "no_payment_required", amount_total: null },
    client_reference_id: "card-1",
  });
  const types = (await box.stripe.events.list({ limit: 4 })).data.map(({ type }) => type);
  expect(types.reverse()).toEqual([
    ...["setup_intent.created", "payment_method.attached", "setup_intent.succeeded"],
    "checkout.session.completed",
  ]);
  expect((await box.page.read(`/c/pay/${session}`)).html).toContain("This card has been saved.");
});

test("a card that is declined is not saved, and another can be tried; the bank may want to see its holder first", async () => {
  const { session } = await asked();
  expect(await box.control.pay(session, { number: "4000000000000002" })).toMatchObject({
    outcome: "declined",
  });
  expect((await methodOf(session)).intent).toMatchObject({
    status: "requires_payment_method",
    last_setup_error: { code: "card_declined", decline_code: "generic_decline" },
  });
  expect(await box.control.pay(session, { number: "4000002500003155" })).toMatchObject({
    outcome: "authenticate",
  });
  const shown = await box.page.read(`/c/pay/${session}/authenticate`);
  expect(shown.html).toContain("whether you are saving this card");
  await box.page.press(`/c/pay/${session}/authenticate`, { answer: "complete" });
  expect((await methodOf(session)).intent.status).toBe("succeeded");
});

test("a saved card is charged while its holder is away, once for one idempotency key", async () => {
  const whose = await saved("4000002500003155");
  const [first, second] = [await charge(whose, "key-1"), await charge(whose, "key-1")];
  expect(first).toMatchObject({
    ...{ status: "succeeded", amount_received: 50_000, customer: whose.customer },
    payment_method: whose.payment_method,
  });
  expect(second.id).toBe(first.id);
  const { data } = await box.stripe.paymentIntents.list({ customer: whose.customer });
  expect(data.map(({ id }) => id)).toEqual([first.id]);
});

test.each([
  ["insufficient_funds", "card_declined", "try_again_later"],
  ["stolen_card", "card_declined", "do_not_try_again"],
  ["authentication_required", "authentication_required", "confirm_card_data"],
])("the bank says no: %s", async (decline_code, code, advice_code) => {
  const whose = await saved();
  await box.control.nextCharge(decline_code);
  await expect(charge(whose)).rejects.toMatchObject({
    ...{ type: "StripeCardError", statusCode: 402, code, decline_code, advice_code },
    payment_intent: { status: "requires_payment_method", amount_received: 0 },
  });
  expect(await charge(whose)).toMatchObject({ status: "succeeded" });
});

test.each([
  ["4000000000000341", "card_declined"],
  ["4000002760003184", "authentication_required"],
])("%s can be saved, and is not charged later", async (number, code) => {
  await expect(charge(await saved(number))).rejects.toMatchObject({ statusCode: 402, code });
});

test("who is deleted is charged no more, nor is a card of somebody else’s", async () => {
  const whose = await saved();
  const other = await saved();
  await expect(
    charge({ customer: whose.customer, payment_method: other.payment_method }),
  ).rejects.toMatchObject({ statusCode: 400 });
  expect(await box.stripe.customers.del(whose.customer)).toMatchObject({ deleted: true });
  await expect(charge(whose)).rejects.toMatchObject({
    ...{ statusCode: 404, code: "resource_missing", param: "customer" },
  });
  await expect(box.stripe.customers.del(whose.customer)).rejects.toMatchObject({
    code: "resource_missing",
  });
  expect(await box.stripe.paymentMethods.retrieve(whose.payment_method)).toMatchObject({
    customer: null,
  });
});

test("a session that saves a card has nothing to sell, and one that sells has something", async () => {
  const urls = { success_url: "https://merchant.test/", allowed_payment_method_types: ["card"] };
  const create = (more: object) =>
    box.stripe.checkout.sessions.create({
      ...urls,
      ...more,
    } as Stripe.Checkout.SessionCreateParams);
  await expect(create({ mode: "payment" })).rejects.toMatchObject({
    ...{ code: "parameter_missing", param: "line_items" },
  });
  await expect(
    create({
      mode: "setup",
      line_items: [
        {
          quantity: 1,
          price_data: { currency: "usd", unit_amount: 100, product_data: { name: "A" } },
        },
      ],
    }),
  ).rejects.toMatchObject({ statusCode: 400, param: "line_items" });
  await expect(create({ mode: "setup", customer: "cus_none" })).rejects.toMatchObject({
    code: "resource_missing",
  });
});
