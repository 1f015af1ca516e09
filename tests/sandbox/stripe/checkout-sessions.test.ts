import Stripe from "stripe";
import { afterAll, beforeAll, expect, test } from "vitest";
import { deposit, openSandbox } from "./open-sandbox";

let box: Awaited<ReturnType<typeof openSandbox>>;
beforeAll(async () => {
  box = await openSandbox();
});
afterAll(() => box.close());

const now = () => Math.floor(Date.now() / 1000);
const refusal = (call: Promise<unknown>) =>
  call.then(
    () => Promise.reject(new Error("Stripe would have refused this")),
    (error: unknown) =>
      error instanceof Stripe.errors.StripeError ? error : Promise.reject(error),
  );

test("a created session is open, unpaid and says what it was asked", async () => {
  const session = await box.stripe.checkout.sessions.create(deposit());
  expect(session).toMatchObject({
    object: "checkout.session",
    amount_subtotal: 123_400,
    amount_total: 123_400,
    client_reference_id: "booking-1",
    currency: "usd",
    customer_email: "ada@example.com",
    livemode: false,
    metadata: { booking: "1" },
    mode: "payment",
    payment_intent: null,
    payment_method_types: ["card"],
    payment_status: "unpaid",
    status: "open",
    url: `${box.url}/c/pay/${session.id}`,
  });
  expect(session.expires_at - session.created).toBe(24 * 60 * 60);
  expect(session).not.toHaveProperty("line_items");
  const found = await box.stripe.checkout.sessions.retrieve(session.id, { expand: ["line_items"] });
  expect(found.line_items?.data[0]).toMatchObject({
    amount_total: 123_400,
    quantity: 2,
    description: "Lisbon & Douro",
  });
  expect(String(found.line_items?.data[0]?.price?.unit_amount_decimal)).toBe("61700");
  const items = await box.stripe.checkout.sessions.listLineItems(session.id);
  expect(items.data).toHaveLength(1);
});

test("expires_at lies between 30 minutes and 24 hours ahead", async () => {
  const soon = await refusal(
    box.stripe.checkout.sessions.create(deposit({ expires_at: now() + 29 * 60 })),
  );
  expect(soon).toMatchObject({
    statusCode: 400,
    param: "expires_at",
    message: expect.stringContaining("at least 30 minutes"),
  });
  const late = await refusal(
    box.stripe.checkout.sessions.create(deposit({ expires_at: now() + 24 * 3600 + 60 })),
  );
  expect(late).toMatchObject({
    statusCode: 400,
    param: "expires_at",
    message: expect.stringContaining("less than 24 hours"),
  });
  const fine = await box.stripe.checkout.sessions.create(deposit({ expires_at: now() + 31 * 60 }));
  expect(fine.status).toBe("open");
});

test("an open session can be expired, once", async () => {
  const { id } = await box.stripe.checkout.sessions.create(deposit());
  const expired = await box.stripe.checkout.sessions.expire(id);
  expect(expired).toMatchObject({ status: "expired", payment_status: "unpaid", url: null });
  const again = await refusal(box.stripe.checkout.sessions.expire(id));
  expect(again.message).toBe(
    'Only Checkout Sessions with a status in ["open"] can be expired. This Checkout Session has a status of `expired`.',
  );
  const [event] = (await box.stripe.events.list({ type: "checkout.session.expired", limit: 1 }))
    .data;
  expect(event).toMatchObject({
    data: { object: { id, status: "expired" } },
    request: { id: expect.stringMatching(/^req_/) },
  });
});

test("a session expires by itself when its time has come", async () => {
  const { id } = await box.stripe.checkout.sessions.create(
    deposit({ expires_at: now() + 40 * 60 }),
  );
  await box.control.advanceClock(41 * 60);
  const session = await box.stripe.checkout.sessions.retrieve(id);
  expect(session.status).toBe("expired");
  expect(await box.control.pay(id)).toEqual({ outcome: "closed" });
  const events = await box.stripe.events.list({ type: "checkout.session.expired" });
  expect(events.data.filter((event) => Object.values(event.data.object).includes(id))).toHaveLength(
    1,
  );
});

test("lists are newest first, by status and by payment", async () => {
  const one = await box.stripe.checkout.sessions.create(deposit());
  const two = await box.stripe.checkout.sessions.create(deposit());
  const open = await box.stripe.checkout.sessions.list({ status: "open", limit: 2 });
  expect(open.data.map((session) => session.id)).toEqual([two.id, one.id]);
  await box.control.pay(one.id);
  const { payment_intent } = await box.stripe.checkout.sessions.retrieve(one.id);
  const paid = await box.stripe.checkout.sessions.list({ payment_intent: String(payment_intent) });
  expect(paid.data.map((session) => session.id)).toEqual([one.id]);
});

test.each<[string, object, object]>([
  ["another mode", { mode: "subscription" }, { param: "mode" }],
  [
    "other ways to pay",
    { allowed_payment_method_types: ["klarna"] },
    { param: "allowed_payment_method_types[0]" },
  ],
  [
    "the list that Stripe no longer takes",
    { payment_method_types: ["card"] },
    { code: "payment_method_types_no_longer_supported" },
  ],
  [
    "a missing address",
    { success_url: undefined },
    { code: "parameter_missing", param: "success_url" },
  ],
  [
    "an address that a browser would run",
    { cancel_url: "javascript:alert(1)" },
    { code: "url_invalid" },
  ],
  ["no line items", { line_items: undefined }, { code: "parameter_missing", param: "line_items" }],
  [
    "a discount, which it does not model",
    { discounts: [{ coupon: "x" }] },
    { code: "parameter_unknown", param: "discounts" },
  ],
  [
    "promotion codes turned on",
    { allow_promotion_codes: true },
    { param: "allow_promotion_codes" },
  ],
  [
    "a misspelt parameter",
    { sucess_url: "https://a.test" },
    { code: "parameter_unknown", param: "sucess_url" },
  ],
  ["metadata that is too long", { metadata: { a: "x".repeat(501) } }, { param: "metadata" }],
  ["an empty string", { client_reference_id: "" }, { code: "parameter_invalid_empty" }],
  ["a wrong e-mail address", { customer_email: "ada" }, { code: "email_invalid" }],
  ["a prototype for a name", { ["__proto__x"]: "1" }, { code: "parameter_unknown" }],
])("refuses %s", async (_what, change, error) => {
  const call = box.stripe.checkout.sessions.create({ ...deposit(), ...change });
  expect(await refusal(call)).toMatchObject({
    type: "StripeInvalidRequestError",
    statusCode: 400,
    ...error,
  });
});

test.each<[string, object, object]>([
  [
    "a fraction",
    { unit_amount: 10.5 },
    { code: "parameter_invalid_integer", param: "line_items[0][price_data][unit_amount]" },
  ],
  ["a negative amount", { unit_amount: -1 }, { code: "parameter_invalid_integer" }],
  ["less than 50 cents", { unit_amount: 49 }, { code: "amount_too_small" }],
  ["more than $999,999.99", { unit_amount: 100_000_000 }, { code: "parameter_invalid_integer" }],
  ["an unknown currency", { currency: "xyz" }, { param: "line_items[0][price_data][currency]" }],
  ["a missing name", { product_data: {} }, { code: "parameter_missing" }],
])("refuses a price of %s", async (_what, change, error) => {
  const price_data = { currency: "usd", unit_amount: 100, product_data: { name: "x" }, ...change };
  const call = box.stripe.checkout.sessions.create(
    deposit({ line_items: [{ quantity: 1, price_data }] }),
  );
  expect(await refusal(call)).toMatchObject({ statusCode: 400, ...error });
});

test("refuses amounts in two currencies and totals that are too large", async () => {
  const item = (currency: string, unit_amount: number) => ({
    quantity: 1,
    price_data: { currency, unit_amount, product_data: { name: "x" } },
  });
  const mixed = await refusal(
    box.stripe.checkout.sessions.create(
      deposit({ line_items: [item("usd", 100), item("eur", 100)] }),
    ),
  );
  expect(mixed.message).toContain("same currency");
  const large = await refusal(
    box.stripe.checkout.sessions.create(
      deposit({ line_items: [item("usd", 99_999_999), item("usd", 100)] }),
    ),
  );
  expect(large).toMatchObject({ code: "amount_too_large" });
});
