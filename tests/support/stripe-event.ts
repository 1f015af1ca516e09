import Stripe from "stripe";
import { receiveStripeEvent } from "@/lib/billing/receive-stripe-event";
import { settleStripeEvent } from "@/lib/billing/settle-stripe-event";
import type { Context } from "@/lib/context/open-context";
import { env } from "@/lib/env";
import { newId } from "@/lib/ids";

/** An event as Stripe sends it: the raw body and its signature. */
export function signedEvent(type: string, objectId: string, id = `evt_${newId()}`) {
  const rawBody = JSON.stringify({
    id,
    object: "event",
    type,
    created: Math.floor(Date.now() / 1000),
    data: { object: { id: objectId, customer_details: { email: "ana@example.com" } } },
  });
  const signature = Stripe.webhooks.generateTestHeaderString({
    payload: rawBody,
    secret: env.STRIPE_WEBHOOK_SECRET,
  });
  return { id, rawBody, signature };
}

/** Receives and carries out one event of Stripe's. */
export async function tell(ctx: Context, type: string, objectId: string): Promise<string> {
  const event = signedEvent(type, objectId);
  await receiveStripeEvent(ctx, event);
  await settleStripeEvent(ctx, { eventId: event.id });
  return event.id;
}
