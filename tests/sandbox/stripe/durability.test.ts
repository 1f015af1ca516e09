import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { appendFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { afterEach, expect, test } from "vitest";
import { stripeControl } from "./control/stripe-control";
import { deposit, stripeAt } from "./open-sandbox";
import { startStripeSandbox } from "./start";
import { openEndpoint } from "./webhooks/open-endpoint";

const running: ChildProcess[] = [];
const folders: string[] = [];
afterEach(() => {
  for (const child of running.splice(0)) child.kill("SIGKILL");
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

/** The stand-in as `npm start` runs it: a process of its own. */
async function launch(folder: string, ...more: string[]) {
  const args = [
    "--import",
    "tsx",
    join(import.meta.dirname, "main.ts"),
    "--port",
    "0",
    "--folder",
    folder,
    ...more,
  ];
  const secrets = { STRIPE_SECRET_KEY: "sk_test_standin", STRIPE_WEBHOOK_SECRET: "whsec_standin" };
  const child = spawn(process.execPath, args, {
    env: { ...process.env, ...secrets },
    stdio: ["ignore", "pipe", "inherit"],
  });
  running.push(child);
  for await (const line of createInterface({ input: child.stdout })) {
    const [, url] = /^Stripe stand-in at (\S+)$/.exec(line) ?? [];
    if (url)
      return {
        child,
        url,
        stripe: stripeAt(Number(new URL(url).port)),
        control: stripeControl(url),
      };
  }
  throw new Error("The stand-in did not start");
}

async function kill(child: ChildProcess) {
  child.kill("SIGKILL");
  await once(child, "exit");
}

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "stripe-standin-"));
  folders.push(folder);
  return folder;
}

test("what was answered is there after kill -9, and undelivered events are told then", async () => {
  const folder = newFolder();
  const first = await launch(folder, "--webhook-url", "http://127.0.0.1:9/nobody");
  const options = { idempotencyKey: "kept" };
  const session = await first.stripe.checkout.sessions.create(deposit(), options);
  await first.control.advanceClock(600);
  await first.control.pay(session.id);
  const paid = await first.stripe.checkout.sessions.retrieve(session.id);
  const refund = await first.stripe.refunds.create({
    payment_intent: String(paid.payment_intent),
    amount: 100,
  });
  const events = (await first.stripe.events.list({ limit: 100 })).data.map((event) => event.id);
  const kept = await first.stripe.refunds.retrieve(refund.id);
  const before = (await first.stripe.checkout.sessions.create(deposit())).created;
  await kill(first.child);

  const endpoint = await openEndpoint("whsec_standin");
  const second = await launch(folder, "--webhook-url", endpoint.url);
  expect({ ...(await second.stripe.checkout.sessions.retrieve(session.id)) }).toEqual({ ...paid });
  expect({ ...(await second.stripe.refunds.retrieve(refund.id)) }).toEqual({ ...kept });
  expect((await second.stripe.events.list({ limit: 100 })).data.map((event) => event.id)).toEqual(
    events,
  );
  const replay = await second.stripe.checkout.sessions.create(deposit(), options);
  expect(replay).toMatchObject({ id: session.id, status: "open" });
  expect((await second.stripe.checkout.sessions.create(deposit())).created).toBeGreaterThanOrEqual(
    before,
  );
  await endpoint.hears(events.length);
  expect(new Set(endpoint.received.map((event) => event.id))).toEqual(new Set(events));
  await kill(second.child);
  await endpoint.close();
});

test("a line that a kill cut short is as if it had never been", async () => {
  const folder = newFolder();
  const options = {
    folder,
    port: 0,
    secretKey: "sk_test_standin",
    webhookUrl: null,
    webhookSecret: "x",
  };
  const first = await startStripeSandbox(options);
  const { id } = await stripeAt(first.port).checkout.sessions.create(deposit());
  await first.stop();
  appendFileSync(join(folder, "journal.jsonl"), '[["sessions",{"id":"cs_test_half","sta');
  const second = await startStripeSandbox(options);
  const { data } = await stripeAt(second.port).checkout.sessions.list();
  expect(data.map((session) => session.id)).toEqual([id]);
  await second.stop();
  const third = await startStripeSandbox(options);
  expect((await stripeAt(third.port).checkout.sessions.list()).data).toHaveLength(1);
  await third.stop();
});

test("a port that is taken is an error, and leaves the other's state alone", async () => {
  const options = {
    folder: newFolder(),
    port: 0,
    secretKey: "sk_test_standin",
    webhookUrl: null,
    webhookSecret: "x",
  };
  const first = await startStripeSandbox(options);
  await expect(startStripeSandbox({ ...options, port: first.port })).rejects.toMatchObject({
    code: "EADDRINUSE",
  });
  expect((await stripeAt(first.port).checkout.sessions.create(deposit())).status).toBe("open");
  await first.stop();
});

test("only the event types that the endpoint wants are told", async () => {
  const endpoint = await openEndpoint("whsec_standin");
  const sandbox = await launch(
    newFolder(),
    "--webhook-url",
    endpoint.url,
    "--webhook-events",
    "checkout.session.completed",
  );
  const { id } = await sandbox.stripe.checkout.sessions.create(deposit());
  await sandbox.control.pay(id);
  await endpoint.hears(1);
  expect((await sandbox.control.webhooks()).deliveries.map((delivery) => delivery.type)).toEqual([
    "checkout.session.completed",
  ]);
  await kill(sandbox.child);
  await endpoint.close();
});
