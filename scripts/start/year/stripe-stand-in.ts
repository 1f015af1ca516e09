import { env } from "@/lib/env";
import { stripeControl } from "@/tests/sandbox/stripe/control/stripe-control";
import { startStripeSandbox } from "@/tests/sandbox/stripe/start";

export type StripeStandIn = {
  control: ReturnType<typeof stripeControl>;
  stop: () => Promise<void>;
};

/**
 * The stand-in of Stripe where STRIPE_API_URL looks for it, in this process, so that it has its time, and with a state of its own. It tells
 * nobody what happens: who makes the year asks.
 */
export async function startStripeStandIn(folder: string): Promise<StripeStandIn> {
  const url = env.STRIPE_API_URL ?? "";
  const { stop } = await startStripeSandbox({
    ...{ port: Number(new URL(url).port), folder, webhookUrl: null },
    ...{ secretKey: env.STRIPE_SECRET_KEY, webhookSecret: env.STRIPE_WEBHOOK_SECRET },
  });
  return { control: stripeControl(url), stop };
}
