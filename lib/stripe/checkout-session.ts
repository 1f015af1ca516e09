import "server-only";
import Stripe from "stripe";
import { stripeClient } from "@/lib/stripe/stripe-client";

/** A visit to Stripe's page, as far as it concerns us. */
export type CheckoutSession = {
  id: string;
  /** Stripe's page; null once it is over. */
  url: string | null;
  status: "open" | "complete" | "expired";
  /** The only thing that means paid. */
  paid: boolean;
  amountMinor: bigint;
  currency: string;
  intentId: string | null;
  /** Our payment's id. */
  reference: string | null;
};

type NewSession = {
  /** Our payment's id: the idempotency key, so that asking again gives the same session (rule 50). */
  paymentId: string;
  amountMinor: bigint;
  currency: string;
  /** What the page calls it: a booking reference, never a name (P23). */
  description: string;
  expiresAt: Date;
  successUrl: string;
  cancelUrl: string;
};

/** Opens Stripe's page for one payment. Amount and reference go there; nothing about a person does (P23). */
export async function createCheckoutSession(input: NewSession): Promise<CheckoutSession> {
  const session = await stripeClient().checkout.sessions.create(
    {
      mode: "payment",
      allowed_payment_method_types: ["card"],
      client_reference_id: input.paymentId,
      expires_at: Math.floor(input.expiresAt.getTime() / 1000),
      success_url: input.successUrl,
      cancel_url: input.cancelUrl,
      line_items: [
        {
          quantity: 1,
          price_data: {
            currency: input.currency.toLowerCase(),
            unit_amount: Number(input.amountMinor),
            product_data: { name: input.description },
          },
        },
      ],
    },
    { idempotencyKey: input.paymentId },
  );
  return plain(session);
}

/** What Stripe says of a session now. */
export async function findCheckoutSession(id: string): Promise<CheckoutSession | null> {
  try {
    return plain(await stripeClient().checkout.sessions.retrieve(id));
  } catch (error) {
    if (
      error instanceof Stripe.errors.StripeInvalidRequestError &&
      error.code === "resource_missing"
    )
      return null;
    throw error;
  }
}

/** Ends an open session, so that nobody pays into it; one that is over stays what it was, and is returned. */
export async function endCheckoutSession(id: string): Promise<CheckoutSession | null> {
  try {
    return plain(await stripeClient().checkout.sessions.expire(id));
  } catch (error) {
    if (!(error instanceof Stripe.errors.StripeInvalidRequestError)) throw error;
    return await findCheckoutSession(id);
  }
}

/** Every session made since an instant, oldest last, a page at a time. */
export async function* listCheckoutSessions(since: Date): AsyncGenerator<CheckoutSession> {
  const created = { gte: Math.floor(since.getTime() / 1000) };
  for await (const session of stripeClient().checkout.sessions.list({ created, limit: 100 }))
    yield plain(session);
}

const statuses = ["open", "complete", "expired"] as const;

function plain(session: Stripe.Checkout.Session): CheckoutSession {
  const intent = session.payment_intent;
  return {
    id: session.id,
    url: session.url,
    status: statuses.find((status) => status === session.status) ?? "open",
    paid: session.payment_status === "paid",
    amountMinor: BigInt(session.amount_total ?? 0),
    currency: (session.currency ?? "").toUpperCase(),
    intentId: typeof intent === "string" ? intent : (intent?.id ?? null),
    reference: session.client_reference_id,
  };
}
