import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Stripe from "stripe";
import { stripeControl } from "./control/stripe-control";
import { visitPage } from "./page/visit-page";
import { startStripeSandbox } from "./start";
import { openEndpoint } from "./webhooks/open-endpoint";

const secretKey = "sk_test_standin";
const webhookSecret = "whsec_standin";

/** A stand-in of its own for one test file, with a webhook endpoint that remembers what it was told. */
export async function openSandbox() {
  const folder = mkdtempSync(join(tmpdir(), "stripe-standin-"));
  const endpoint = await openEndpoint(webhookSecret);
  const options = { folder, secretKey, webhookSecret, webhookUrl: endpoint.url };
  const sandbox = await startStripeSandbox({ ...options, port: 0 });
  const stripe = stripeAt(sandbox.port);
  return {
    ...sandbox,
    endpoint,
    stripe,
    control: stripeControl(sandbox.url),
    page: visitPage(sandbox.url),
    async close() {
      await sandbox.stop();
      await endpoint.close();
      rmSync(folder, { recursive: true });
    },
  };
}

/** The official SDK, as the product uses it, but without retries of its own. */
export function stripeAt(port: number, key = secretKey): Stripe {
  return new Stripe(key, { host: "127.0.0.1", port, protocol: "http", maxNetworkRetries: 0 });
}

/** What a deposit of $1,234.00 asks of Stripe. */
export function deposit(more: Partial<Stripe.Checkout.SessionCreateParams> = {}) {
  return {
    mode: "payment",
    allowed_payment_method_types: ["card"],
    success_url: "https://merchant.test/return?session={CHECKOUT_SESSION_ID}",
    cancel_url: "https://merchant.test/checkout",
    customer_email: "ada@example.com",
    client_reference_id: "booking-1",
    metadata: { booking: "1" },
    payment_intent_data: { metadata: { booking: "1" }, description: "Deposit" },
    line_items: [
      {
        quantity: 2,
        price_data: {
          currency: "usd",
          unit_amount: 61_700,
          product_data: { name: "Lisbon & Douro" },
        },
      },
    ],
    ...more,
  } satisfies Stripe.Checkout.SessionCreateParams;
}
