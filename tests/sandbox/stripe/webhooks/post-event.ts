import { Agent, request } from "node:http";
import type Stripe from "stripe";
import { signPayload } from "./sign-payload";

export type WebhookTarget = {
  url: string;
  secret: string;
  /** Only events of these types, as an endpoint's `enabled_events`; null for all. */
  types: readonly string[] | null;
};

const patience = 20_000;

// Not `fetch`, which costs this process several times as much for each event.
const agent = new Agent({ keepAlive: true });

/** Posts a signed event. Returns the endpoint's HTTP status, null when it did not answer. */
export function postEvent(event: Stripe.EventBase, target: WebhookTarget): Promise<number | null> {
  const payload = JSON.stringify({ ...event, pending_webhooks: 1 });
  const headers = {
    "content-type": "application/json; charset=utf-8",
    "content-length": Buffer.byteLength(payload),
    // The machine's own time, also when the stand-in's clock was moved: receivers compare it with theirs.
    "stripe-signature": signPayload(payload, target.secret, Math.floor(Date.now() / 1000)),
    "user-agent": "Stripe/1.0 (+https://stripe.com/docs/webhooks)",
  };
  return new Promise((resolve) => {
    const signal = AbortSignal.timeout(patience);
    const post = request(target.url, { method: "POST", agent, headers, signal }, (response) => {
      response.resume();
      response.once("end", () => resolve(response.statusCode ?? null));
      response.once("error", () => resolve(null));
    });
    post.once("error", () => resolve(null));
    post.end(payload);
  });
}
