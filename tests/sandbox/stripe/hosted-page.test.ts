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

test("the page shows what is paid, says that it is a test and lists the test cards", async () => {
  const { id } = await open();
  const { html } = await box.page.read(`/c/pay/${id}`);
  expect(html).toContain("Test mode — no real card.");
  expect(html).toContain("Lisbon &amp; Douro");
  expect(html).toContain('<button type="submit">Pay $1,234.00</button>');
  expect(html).toContain('<a href="https://merchant.test/checkout">Back to merchant</a>');
  for (const label of [
    "Card number",
    "Expiry date (MM / YY)",
    "Security code (CVC)",
    "Name on card",
  ]) {
    expect(html).toContain(`>${label}</label>`);
  }
  const filled = await box.page.read(`/c/pay/${id}?card=pays`);
  expect(filled.html).toContain('value="4242 4242 4242 4242"');
});

test.each([
  ["an unknown number", "5555 5555 5555 4444", {}, "Your card number is incorrect."],
  ["a short number", "4242", {}, "Your card number is incomplete."],
  [
    "a month that is over",
    "4242424242424242",
    { expiry: "01/20" },
    "Your card&#39;s expiration date is in the past.",
  ],
  [
    "no such month",
    "4242424242424242",
    { expiry: "13/34" },
    "Your card&#39;s expiration date is incomplete.",
  ],
  [
    "a short code",
    "4242424242424242",
    { cvc: "12" },
    "Your card&#39;s security code is incomplete.",
  ],
  ["no name", "4242424242424242", { name: " " }, "Enter the name on your card."],
])("%s is refused at the field and reaches no bank", async (_what, number, more, message) => {
  const { id } = await open();
  const answer = await box.page.pay(id, number, more);
  expect(answer.status).toBe(422);
  expect(answer.html).toContain(message);
  expect((await retrieve(id)).payment_intent).toBeNull();
});

test("what a person types comes back as text, never as markup", async () => {
  const { id } = await open();
  const { html } = await box.page.pay(id, "1", { name: '"><script>alert(1)</script>' });
  expect(html).not.toContain("<script");
  expect(html).toContain("&lt;script&gt;");
});

test("a paid session, an expired one and an unknown one say so", async () => {
  const paid = await open();
  await box.page.pay(paid.id, "4242424242424242");
  expect((await box.page.read(`/c/pay/${paid.id}`)).html).toContain("This payment has been made.");
  expect((await box.page.pay(paid.id, "4242424242424242")).html).toContain(
    "This payment has been made.",
  );
  const { data: charges } = await box.stripe.charges.list({
    payment_intent: String((await box.stripe.checkout.sessions.retrieve(paid.id)).payment_intent),
  });
  expect(charges).toHaveLength(1);
  const over = await open();
  await box.stripe.checkout.sessions.expire(over.id);
  expect(await box.page.read(`/c/pay/${over.id}`)).toMatchObject({
    status: 410,
    html: expect.stringContaining("This page has expired"),
  });
  expect(await box.page.pay(over.id, "4242424242424242")).toMatchObject({ status: 410 });
  expect((await box.page.read("/c/pay/cs_test_unknown")).status).toBe(404);
});

test("without an e-mail address from the merchant the page asks for one", async () => {
  const { customer_email: _none, ...anonymous } = deposit();
  const { id } = await box.stripe.checkout.sessions.create(anonymous);
  expect((await box.page.pay(id, "4242424242424242")).html).toContain("Your email is invalid.");
  expect((await box.page.pay(id, "4242424242424242", { email: "grace@example.com" })).status).toBe(
    303,
  );
  expect((await retrieve(id)).customer_details?.email).toBe("grace@example.com");
});
