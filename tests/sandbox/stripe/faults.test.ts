import { afterEach, beforeEach, expect, test } from "vitest";
import { deposit, openSandbox } from "./open-sandbox";

let box: Awaited<ReturnType<typeof openSandbox>>;
beforeEach(async () => {
  box = await openSandbox();
});
afterEach(() => box.close());

const create = (idempotencyKey: string) =>
  box.stripe.checkout.sessions.create(deposit(), { idempotencyKey });
const count = async () => (await box.control.sessions()).sessions.length;

test("slow: the answer takes its time, and other paths do not", async () => {
  await box.control.addFault({
    path: "/v1/refunds*",
    effect: { kind: "slow", ms: 250 },
    times: null,
  });
  const begun = performance.now();
  await box.stripe.charges.list();
  const other = performance.now() - begun;
  await box.stripe.refunds.list();
  expect(performance.now() - begun - other).toBeGreaterThanOrEqual(240);
  expect(other).toBeLessThan(240);
  await box.control.clearFaults();
});

test("slow after the change: a caller that gave up finds it done", async () => {
  await box.control.addFault({
    path: "/v1/checkout/sessions",
    when: "after",
    effect: { kind: "slow", ms: 2000 },
  });
  const call = box.stripe.checkout.sessions.create(deposit(), {
    timeout: 150,
    idempotencyKey: "impatient",
  });
  await expect(call).rejects.toMatchObject({ type: "StripeConnectionError" });
  expect(await count()).toBe(1);
});

test("fail: so many times, nothing done, and then the same key works", async () => {
  await box.control.addFault({
    method: "POST",
    path: "/v1/checkout/sessions",
    times: 2,
    effect: { kind: "fail", status: 503 },
  });
  await expect(create("stubborn")).rejects.toMatchObject({
    type: "StripeAPIError",
    statusCode: 503,
  });
  await expect(create("stubborn")).rejects.toMatchObject({ statusCode: 503 });
  expect(await count()).toBe(0);
  expect((await create("stubborn")).status).toBe("open");
});

test("fail: until it is cleared, with Stripe's error for the status", async () => {
  await box.control.addFault({ path: "/v1/*", times: null, effect: { kind: "fail", status: 429 } });
  for (let call = 0; call < 3; call++) {
    await expect(box.stripe.events.list()).rejects.toMatchObject({
      type: "StripeRateLimitError",
      code: "rate_limit",
    });
  }
  await box.control.clearFaults();
  expect((await box.stripe.events.list()).data).toEqual([]);
});

test("cut after the change: asking again with the same key finds the one session", async () => {
  // The SDK itself asks once more after a closed connection.
  await box.control.addFault({
    path: "/v1/checkout/sessions",
    when: "after",
    times: 2,
    effect: { kind: "cut" },
  });
  await expect(create("cut")).rejects.toMatchObject({ type: "StripeConnectionError" });
  expect(await count()).toBe(1);
  const session = await create("cut");
  expect(session.lastResponse.headers["idempotent-replayed"]).toBe("true");
  expect(await count()).toBe(1);
});

test("cut before the change: nothing was done", async () => {
  await box.control.addFault({ path: "/v1/checkout/sessions", times: 2, effect: { kind: "cut" } });
  await expect(create("early")).rejects.toMatchObject({ type: "StripeConnectionError" });
  expect(await count()).toBe(0);
});

test("the hosted page fails too, after the payment if asked", async () => {
  const { id } = await create("page");
  await box.control.addFault({
    method: "POST",
    path: "/c/pay/*",
    when: "after",
    effect: { kind: "cut" },
  });
  await expect(box.page.pay(id, "4242424242424242")).rejects.toThrow();
  expect((await box.stripe.checkout.sessions.retrieve(id)).payment_status).toBe("paid");
});

test("reset forgets everything, the clock's moves too", async () => {
  await create("old");
  await box.control.advanceClock(3600);
  await box.control.reset();
  expect(await count()).toBe(0);
  expect((await box.stripe.events.list()).data).toEqual([]);
  const session = await create("old");
  expect(Math.abs(session.created - Date.now() / 1000)).toBeLessThan(60);
});
