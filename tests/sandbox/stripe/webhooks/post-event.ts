import type Stripe from "stripe";
import { signPayload } from "./sign-payload";
import type { WebhookTarget } from "./webhooks";

const patience = 20_000;

/** Posts a signed event. Returns the endpoint's HTTP status, null when it did not answer. */
export async function postEvent(
  event: Stripe.EventBase,
  target: WebhookTarget,
): Promise<number | null> {
  const payload = JSON.stringify({ ...event, pending_webhooks: 1 });
  try {
    const response = await fetch(target.url, {
      method: "POST",
      redirect: "manual",
      signal: AbortSignal.timeout(patience),
      headers: {
        "content-type": "application/json; charset=utf-8",
        // The machine's own time, also when the stand-in's clock was moved: receivers compare it with theirs.
        "stripe-signature": signPayload(payload, target.secret, Math.floor(Date.now() / 1000)),
        "user-agent": "Stripe/1.0 (+https://stripe.com/docs/webhooks)",
      },
      body: payload,
    });
    await response.arrayBuffer();
    return response.status;
  } catch {
    return null;
  }
}
