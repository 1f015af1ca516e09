import type Stripe from "stripe";
import { afterAll, beforeAll, expect, test } from "vitest";
import { deposit, openSandbox } from "./open-sandbox";

let box: Awaited<ReturnType<typeof openSandbox>>;
beforeAll(async () => {
  box = await openSandbox();
});
afterAll(() => box.close());

const create = (idempotencyKey: string, more: Partial<Stripe.Checkout.SessionCreateParams> = {}) =>
  box.stripe.checkout.sessions.create(deposit(more), { idempotencyKey });
const header = (answer: { lastResponse: { headers: Record<string, string> } }, name: string) =>
  answer.lastResponse.headers[name];

test("the same key and parameters give the stored answer again", async () => {
  const first = await create("once");
  await box.control.pay(first.id);
  const again = await create("once");
  expect({ ...again }).toEqual({ ...first });
  expect(again.status).toBe("open");
  expect(header(first, "idempotent-replayed")).toBeUndefined();
  expect(header(again, "idempotent-replayed")).toBe("true");
  expect(header(again, "idempotency-key")).toBe("once");
  expect(header(again, "original-request")).toBe(first.lastResponse.requestId);
});

test("the same key with other parameters or another endpoint is an idempotency_error", async () => {
  const { id } = await create("strict");
  await expect(create("strict", { client_reference_id: "other" })).rejects.toMatchObject({
    type: "StripeIdempotencyError",
    rawType: "idempotency_error",
    statusCode: 400,
    message: expect.stringContaining("same parameters they were first used with"),
  });
  await expect(
    box.stripe.checkout.sessions.expire(id, {}, { idempotencyKey: "strict" }),
  ).rejects.toMatchObject({
    type: "StripeIdempotencyError",
    message: expect.stringContaining("same endpoint they were first used for"),
  });
});

test("a refusal after execution began is stored, one before it is not", async () => {
  const { id } = await create("over");
  const expire = () => box.stripe.checkout.sessions.expire(id, {}, { idempotencyKey: "expire" });
  await expire();
  expect((await expire()).status).toBe("expired");
  const tooMuch = { idempotencyKey: "refused" };
  await expect(box.stripe.refunds.create({ charge: "ch_none" }, tooMuch)).rejects.toMatchObject({
    statusCode: 404,
  });
  await expect(box.stripe.refunds.create({ charge: "ch_other" }, tooMuch)).rejects.toMatchObject({
    type: "StripeIdempotencyError",
  });
  await expect(create("corrected", { success_url: "nowhere" })).rejects.toMatchObject({
    code: "url_invalid",
  });
  expect((await create("corrected")).status).toBe("open");
});

test("a second request while the first is in progress is a 409, and one session is made", async () => {
  await box.control.addFault({ path: "/v1/checkout/sessions", effect: { kind: "slow", ms: 300 } });
  const client_reference_id = "in-progress";
  const answers = await Promise.allSettled([
    create("busy", { client_reference_id }),
    create("busy", { client_reference_id }),
  ]);
  const refused = answers.flatMap((answer) =>
    answer.status === "rejected" ? [answer.reason] : [],
  );
  expect(refused).toMatchObject([
    { statusCode: 409, code: "idempotency_key_in_use", rawType: "idempotency_error" },
  ]);
  const { data } = await box.stripe.checkout.sessions.list();
  expect(
    data.filter((session) => session.client_reference_id === client_reference_id),
  ).toHaveLength(1);
  expect(header(await create("busy", { client_reference_id }), "idempotent-replayed")).toBe("true");
});

test("the SDK's own retry after a 409 gets the first request's answer", async () => {
  const { stripe } = box;
  await box.control.addFault({ path: "/v1/checkout/sessions", effect: { kind: "slow", ms: 100 } });
  const options = { idempotencyKey: "patient", maxNetworkRetries: 4 };
  const [one, two] = await Promise.all([
    stripe.checkout.sessions.create(deposit(), options),
    stripe.checkout.sessions.create(deposit(), options),
  ]);
  expect(two.id).toBe(one.id);
});

test("a key may be used anew after 24 hours", async () => {
  const first = await create("daily");
  await box.control.advanceClock(24 * 60 * 60 + 1);
  const second = await create("daily");
  expect(second.id).not.toBe(first.id);
});
