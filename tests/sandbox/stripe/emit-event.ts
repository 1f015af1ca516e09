import Stripe from "stripe";
import { newId } from "./ids";
import type { Act } from "./world";

/** Records an event about `object` as it is now; `previous` holds the changed fields' earlier values. */
export function emitEvent(
  act: Act,
  type: Stripe.Event.Type,
  object: object,
  previous?: object,
): void {
  const event = {
    id: newId("evt_1"),
    object: "event",
    api_version: Stripe.API_VERSION,
    created: act.now,
    data: { object, ...(previous && { previous_attributes: previous }) },
    livemode: false,
    pending_webhooks: 0,
    request: act.cause,
    type,
  } satisfies Stripe.EventBase;
  act.store.put("events", event);
  act.webhooks.queue(event);
}
