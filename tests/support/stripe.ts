import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll } from "vitest";
import { env } from "@/lib/env";
import { stripeControl } from "@/tests/sandbox/stripe/control/stripe-control";
import { startStripeSandbox } from "@/tests/sandbox/stripe/start";

/**
 * Stripe's stand-in for this test file, where `lib/stripe` looks for it. Events are not delivered: a test hands over those that it
 * wants, in the order that it wants.
 */
export function useStripe(): ReturnType<typeof stripeControl> {
  const url = env.STRIPE_API_URL ?? "";
  const folder = mkdtempSync(path.join(os.tmpdir(), "iv-stripe-"));
  let stop: () => Promise<void> = async () => undefined;
  beforeAll(async () => {
    const sandbox = await startStripeSandbox({
      port: Number(new URL(url).port),
      folder,
      secretKey: env.STRIPE_SECRET_KEY,
      webhookUrl: null,
      webhookSecret: env.STRIPE_WEBHOOK_SECRET,
    });
    stop = () => sandbox.stop();
  });
  afterAll(async () => {
    await stop();
    rmSync(folder, { recursive: true, force: true });
  });
  return stripeControl(url);
}
