import "server-only";
import Stripe from "stripe";
import { env } from "@/lib/env";

let client: Stripe | undefined;

/** Stripe, or the stand-in that STRIPE_API_URL names. A call may take 10 seconds, and is safe to repeat. */
export function stripeClient(): Stripe {
  client ??= new Stripe(env.STRIPE_SECRET_KEY, {
    timeout: 10_000,
    maxNetworkRetries: 2,
    telemetry: false,
    ...address(),
  });
  return client;
}

function address() {
  if (!env.STRIPE_API_URL) return {};
  const { protocol, hostname, port } = new URL(env.STRIPE_API_URL);
  const secure = protocol === "https:";
  return {
    protocol: secure ? ("https" as const) : ("http" as const),
    host: hostname,
    port: Number(port || (secure ? 443 : 80)),
  };
}
