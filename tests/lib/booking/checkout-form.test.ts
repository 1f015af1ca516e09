import { expect, test } from "vitest";
import { returnToCheckout } from "@/lib/booking/return-to-checkout";
import { type StartPayment, StartPaymentInput } from "@/lib/booking/schema";
import { startPayment } from "@/lib/booking/start-payment";
import { signToken } from "@/lib/crypto/signed-token";
import { addDays } from "@/lib/dates";
import { pointOf } from "@/lib/policy/find-version";
import { formToken } from "@/lib/privacy/form-token";
import { firstVersion } from "@/tests/support/first-version";
import { orderOf } from "@/tests/support/order";
import { useShop } from "@/tests/support/shop";

const shop = useShop();
const { database, stripe } = shop;

const start = (holdToken: string, more: Partial<StartPayment> = {}) =>
  startPayment(database.open("booking"), orderOf(holdToken, more));

const inputs: Record<string, keyof StartPayment> = {
  "name.given": "given",
  "name.surname": "surname",
  "email.address": "email",
  "phone.number": "phone",
  "address.street": "street",
  "address.city": "city",
  "address.state": "state",
  "address.postal_code": "postalCode",
  "address.country": "country",
};

test("P11: exactly what the policy says is required is demanded, each beside its field", async () => {
  const { holdToken } = await shop.held();
  const fields = pointOf(firstVersion().version, "checkout").fields.filter(
    ({ about }) => about === "contact",
  );
  const required = fields.filter((field) => field.required).map(({ field }) => inputs[field]);
  expect(required.length).toBeGreaterThan(3);
  const nothing = Object.fromEntries(Object.values(inputs).map((name) => [name, undefined]));
  const refusal = await start(holdToken, nothing).catch((error) => error);
  expect(refusal).toMatchObject({ code: "invalid" });
  expect(Object.keys(refusal.fields).sort()).toEqual([...required].sort());
  expect(refusal.fields).toMatchObject({
    given: ["Write your first name."],
    postalCode: ["Write your ZIP or postal code."],
  });

  const optional = Object.values(inputs).filter((name) => !required.includes(name));
  const without = Object.fromEntries(optional.map((name) => [name, undefined]));
  expect((await start(holdToken, without)).url).toContain("/c/pay/");
});

const valid = {
  ...{ holdToken: "t", formToken: "f", given: "Ana", surname: "Núñez", email: "a@example.com" },
  terms: "on",
};
const parse = (more: object) => StartPaymentInput.safeParse({ ...valid, ...more });

test("names are text on one line that can be stored and shown, in any script", () => {
  for (const given of ["李", "𠮷田", "محمد", "Ana 🌍", "O’Brien-Łoś", "Nguyễn", "x".repeat(80)])
    expect(parse({ given }), given).toMatchObject({ success: true });
  for (const given of [
    "x".repeat(81),
    "x".repeat(10_000),
    "a\u0000b",
    "a\nb",
    "a\r\nBcc: b",
    "a\u2028b",
    "a\u202Eb",
    "\uD800",
    "a\uDC00",
    "\u200B",
  ])
    expect(parse({ given }).success, JSON.stringify(given)).toBe(false);
  expect(parse({ given: "  Jose\u0301 " }).data?.given).toBe("José");
});

test("nothing but what the form asks for is taken", () => {
  for (const more of [
    { amountMinor: "1" },
    { quoteId: "x" },
    { customerId: "x" },
    { isAdmin: "on" },
    { intent: "free" },
    { country: "usa" },
    { email: "a@b" },
    { email: `${"a".repeat(250)}@example.com` },
    { email: `${"a".repeat(65)}@example.com` },
    { email: "a@example.com\nBcc: b@example.com" },
    { travellers: Array.from({ length: 10 }, () => ({})) },
    { travellers: [{ birthDate: "2001-02-30" }] },
    { extras: [{ extraId: "x", quantity: 1 }] },
    { code: "x".repeat(41) },
  ])
    expect(parse(more).success, JSON.stringify(more)).toBe(false);
});

test("what a person types comes back as it was, in any script", async () => {
  const { payment } = await shop.paying({}, { given: "𠮷", surname: "محمد 🌍" });
  expect(payment.status).toBe("pending");
});

test("a phone number that cannot be one is refused beside its field", async () => {
  const { holdToken } = await shop.held();
  for (const phone of ["1", "abc", "+999 123", "+1 212 555 0100 0100 0100"])
    await expect(start(holdToken, { phone }), phone).rejects.toMatchObject({
      code: "invalid",
      fields: { phone: [expect.any(String)] },
    });
});

test("an age is checked on the first day of the trip", async () => {
  const { holdToken, departure } = await shop.held();
  const born = (years: number, days = 0) =>
    addDays(
      `${Number(departure.startsOn.slice(0, 4)) - years}${departure.startsOn.slice(4)}`,
      days,
    );
  const companion = (birthDate: string) =>
    start(holdToken, { travellers: [{}, { given: "Bo", surname: "Li", birthDate }] });
  for (const birthDate of [born(-1), born(130), born(0)])
    await expect(companion(birthDate), birthDate).rejects.toMatchObject({
      code: "invalid",
      fields: { "travellers[1].birthDate": [expect.any(String)] },
    });
  await expect(start(holdToken, { travellers: [{}, { given: "Bo" }] })).rejects.toMatchObject({
    fields: { "travellers[1].surname": [expect.any(String)] },
  });
  expect((await companion(born(40))).url).toContain("/c/pay/");
});

test("P47: a form that is forged, another one, or open for a day collects nothing", async () => {
  const { holdToken } = await shop.held();
  const hash = firstVersion().hash;
  for (const [token, code] of [
    ["", "invalid"],
    ["x".repeat(300), "invalid"],
    [`${formToken(firstVersion(), "checkout")}x`, "invalid"],
    [formToken(firstVersion(), "booking-travellers"), "invalid"],
    [signToken("another", { point: "checkout", hash }, 60), "invalid"],
    [signToken("collection form", { point: "checkout", hash }, -1), "invalid"],
  ] as const)
    await expect(start(holdToken, { formToken: token })).rejects.toMatchObject({ code });
  expect(
    await shop.one(
      "SELECT count(*)::int FROM booking b JOIN hold h ON h.id = b.hold_id WHERE h.status = 'active'",
    ),
  ).toBe(0);
});

test("without the terms there is no booking", async () => {
  const { holdToken } = await shop.held();
  await expect(start(holdToken, { terms: undefined })).rejects.toMatchObject({
    code: "invalid",
    fields: { terms: [expect.any(String)] },
  });
});

test("Stripe down: the places stay held, and the same form pays once, soon or late", async () => {
  for (const late of [false, true]) {
    const { holdToken, holdId } = await shop.held();
    await stripe.addFault({ path: "*", times: null, effect: { kind: "fail", status: 503 } });
    await expect(start(holdToken)).rejects.toMatchObject({ code: "unavailable" });
    await expect(start(holdToken)).rejects.toMatchObject({ code: "unavailable" });
    await stripe.clearFaults();
    // Stripe opens no page that would be open for less than half an hour.
    if (late)
      await database.owner.query(
        "UPDATE payment SET session_expires_at = now() + interval '28 minutes' WHERE hold_id = $1",
        [holdId],
      );
    const { url } = await start(holdToken);
    expect((await start(holdToken)).url).toBe(url);
    const { rows } = await database.owner.query(
      "SELECT status FROM payment WHERE hold_id = $1 ORDER BY created_at",
      [holdId],
    );
    expect(rows.map(({ status }) => status)).toEqual(late ? ["cancelled", "pending"] : ["pending"]);
    await shop.work();
    expect(await shop.one("SELECT status FROM hold WHERE id = $1", [holdId])).toBe("paying");
  }
});

test("rule 50: cut after Stripe had opened the page, the same form leads to that page", async () => {
  const { holdToken } = await shop.held();
  const before = (await stripe.sessions()).sessions.length;
  await stripe.addFault({
    method: "POST",
    path: "/v1/checkout/sessions",
    times: null,
    when: "after",
    effect: { kind: "cut" },
  });
  await expect(start(holdToken)).rejects.toMatchObject({ code: "unavailable" });
  await stripe.clearFaults();
  await start(holdToken);
  expect((await stripe.sessions()).sessions.length).toBe(before + 1);
});

test("rule 51: the page lives half an hour, and a minute for clocks that differ", async () => {
  const { payment } = await shop.paying();
  const { sessions } = await stripe.sessions();
  const session = sessions.find(({ id }) => id === payment.session_id);
  const minutes = ((session?.expires_at ?? 0) - (session?.created ?? 0)) / 60;
  expect(minutes).toBeGreaterThanOrEqual(30);
  expect(minutes).toBeLessThanOrEqual(31);
});

test("a booking that was cancelled is not paid for again", async () => {
  const { holdToken, payment } = await shop.paying();
  await returnToCheckout(database.open("booking"), { holdToken });
  await database.owner.query("UPDATE booking SET status = 'cancelled' WHERE id = $1", [
    payment.booking_id,
  ]);
  await expect(start(holdToken)).rejects.toMatchObject({ code: "conflict" });
});

test("a country that there is not is refused beside its field", async () => {
  const { holdToken } = await shop.held();
  await expect(start(holdToken, { country: "ZZ" })).rejects.toMatchObject({
    code: "invalid",
    fields: { country: [expect.any(String)] },
  });
});
