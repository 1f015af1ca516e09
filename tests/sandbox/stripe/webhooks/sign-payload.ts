import { createHmac } from "node:crypto";

/** The `Stripe-Signature` header for `payload` (docs.stripe.com/webhooks, "Verify manually"); `time` in Unix seconds. */
export function signPayload(payload: string, secret: string, time: number): string {
  const signature = createHmac("sha256", secret).update(`${time}.${payload}`).digest("hex");
  return `t=${time},v1=${signature}`;
}
