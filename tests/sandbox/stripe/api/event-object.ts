import type Stripe from "stripe";
import type { Act } from "../world";

/** An event as it is answered: with the count of endpoints that have not taken it yet. */
export function eventObject(act: Act, event: Stripe.EventBase): Stripe.EventBase {
  const state = act.store.tables.deliveries.get(event.id)?.state ?? "delivered";
  return { ...event, pending_webhooks: state === "delivered" || state === "failed" ? 0 : 1 };
}
