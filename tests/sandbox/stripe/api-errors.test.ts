import { afterAll, beforeAll, expect, test } from "vitest";
import { deposit, openSandbox, stripeAt } from "./open-sandbox";

let box: Awaited<ReturnType<typeof openSandbox>>;
beforeAll(async () => {
  box = await openSandbox();
});
afterAll(() => box.close());

const ask = async (path: string, headers: Record<string, string> = {}, method = "GET") => {
  const response = await fetch(new URL(path, box.url), { method, headers });
  return {
    status: response.status,
    requestId: response.headers.get("request-id"),
    ...(await response.json()),
  };
};
const key = { authorization: "Bearer sk_test_standin" };

test("without the secret key nothing is told", async () => {
  expect(await ask("/v1/events")).toMatchObject({
    status: 401,
    requestId: expect.stringMatching(/^req_/),
    error: {
      type: "invalid_request_error",
      message: expect.stringContaining("You did not provide an API key."),
    },
  });
  await expect(stripeAt(box.port, "sk_test_somebody_else").events.list()).rejects.toMatchObject({
    type: "StripeAuthenticationError",
    statusCode: 401,
    message: expect.stringMatching(/^Invalid API Key provided: sk_test_\*+else$/),
  });
  const basic = `Basic ${Buffer.from("sk_test_standin:").toString("base64")}`;
  expect(await ask("/v1/events", { authorization: basic })).toMatchObject({
    status: 200,
    object: "list",
  });
});

test.each([
  ["checkout.session", () => box.stripe.checkout.sessions.retrieve("cs_test_none")],
  ["checkout.session", () => box.stripe.checkout.sessions.expire("cs_test_none")],
  ["payment_intent", () => box.stripe.paymentIntents.retrieve("pi_none")],
  ["payment_intent", () => box.stripe.paymentIntents.cancel("pi_none")],
  ["charge", () => box.stripe.charges.retrieve("ch_none")],
  ["refund", () => box.stripe.refunds.retrieve("re_none")],
  ["event", () => box.stripe.events.retrieve("evt_none")],
])("an unknown %s is resource_missing", async (what, call) => {
  await expect(call()).rejects.toMatchObject({
    type: "StripeInvalidRequestError",
    statusCode: 404,
    code: "resource_missing",
    param: "id",
    message: expect.stringMatching(new RegExp(`^No such ${what}: '`)),
    doc_url: "https://stripe.com/docs/error-codes/resource-missing",
  });
});

test("what the stand-in does not model is refused, never ignored", async () => {
  expect(await ask("/v1/products", key)).toMatchObject({
    status: 404,
    error: { message: expect.stringContaining("Unrecognized request URL (GET: /v1/products).") },
  });
  expect(await ask("/v1/charges?customer=cus_1", key)).toMatchObject({
    status: 400,
    error: { code: "parameter_unknown", param: "customer" },
  });
  expect(await ask("/v1/charges", { ...key, "stripe-version": "2020-08-27" })).toMatchObject({
    status: 400,
  });
  expect(await ask("/v1/charges", { ...key, "stripe-account": "acct_1" })).toMatchObject({
    status: 400,
  });
  expect(await ask("/v1/charges", key, "DELETE")).toMatchObject({ status: 404 });
  const { id } = await box.stripe.checkout.sessions.create(deposit());
  await expect(
    box.stripe.checkout.sessions.retrieve(id, { expand: ["subscription"] }),
  ).rejects.toMatchObject({
    statusCode: 400,
    message: "This property cannot be expanded (subscription).",
  });
});

test.each([
  "limit=0",
  "limit=101",
  "limit=ten",
  "starting_after=ch_none",
  "created[since]=1",
  "created=now",
])("a list refuses %s", async (query) => {
  expect(await ask(`/v1/charges?${query}`, key)).toMatchObject({
    status: 400,
    error: { type: "invalid_request_error" },
  });
});

test("lists are read page by page in both directions", async () => {
  const ids: string[] = [];
  for (let count = 0; count < 7; count++)
    ids.unshift((await box.stripe.checkout.sessions.create(deposit())).id);
  const { sessions } = box.stripe.checkout;
  const first = await sessions.list({ limit: 3 });
  expect(first).toMatchObject({ object: "list", has_more: true, url: "/v1/checkout/sessions" });
  expect(first.data.map((session) => session.id)).toEqual(ids.slice(0, 3));
  const second = await sessions.list({ limit: 3, starting_after: ids[2] ?? "" });
  expect(second.data.map((session) => session.id)).toEqual(ids.slice(3, 6));
  const back = await sessions.list({ limit: 3, ending_before: ids[4] ?? "" });
  expect(back.data.map((session) => session.id)).toEqual(ids.slice(1, 4));
  expect(back.has_more).toBe(true);
  const all: string[] = [];
  for await (const session of sessions.list({ limit: 2, status: "open" })) all.push(session.id);
  expect(all.slice(0, 7)).toEqual(ids);
  const recent = await sessions.list({ created: { gte: Math.floor(Date.now() / 1000) + 60 } });
  expect(recent.data).toEqual([]);
});

test("the control API takes JSON and says what is wrong with it", async () => {
  const post = (path: string, body: string, type = "application/json") =>
    fetch(new URL(path, box.url), { method: "POST", body, headers: { "content-type": type } });
  expect((await post("/_sandbox/reset", "", "text/plain")).status).toBe(415);
  expect((await post("/_sandbox/clock/advance", "{")).status).toBe(400);
  expect((await post("/_sandbox/clock/advance", '{"seconds":-1}')).status).toBe(400);
  expect((await post("/_sandbox/faults", '{"path":"*","effect":{"kind":"explode"}}')).status).toBe(
    400,
  );
  expect((await post("/_sandbox/nothing", "{}")).status).toBe(404);
});
