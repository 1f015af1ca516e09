import "server-only";
import Stripe from "stripe";
import { env } from "@/lib/env";
import { stripeClient } from "@/lib/stripe/stripe-client";

/** What is kept of an event: its own id and whom to ask about. The object itself is asked for again (rule 44). */
export type StripeEvent = { id: string; type: string; objectId: string; createdAt: Date };

/** Reads an event from the raw body, once its signature holds and not before (rule 45); null when it does not. */
export function readStripeEvent(rawBody: string, signature: string): StripeEvent | null {
  try {
    const event = stripeClient().webhooks.constructEvent(
      rawBody,
      signature,
      env.STRIPE_WEBHOOK_SECRET,
    );
    const { object } = event.data;
    const objectId = "id" in object && typeof object.id === "string" ? object.id : "";
    return { id: event.id, type: event.type, objectId, createdAt: new Date(event.created * 1000) };
  } catch (error) {
    if (error instanceof Stripe.errors.StripeSignatureVerificationError) return null;
    throw error;
  }
}
