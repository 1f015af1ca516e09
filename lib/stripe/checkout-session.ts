import "server-only";
import Stripe from "stripe";
import { Cleared } from "@/lib/cleared";
import { stripeClient } from "@/lib/stripe/stripe-client";

/** Stripe's page lives half an hour, its shortest (rule 51). */
export const sessionMinutes = 30;

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

/** All that Stripe is told, by the names that the policy has for it. */
export type NewSession = {
  /** Also the idempotency key, so that asking again gives the same session (rule 50). */
  "payment.id": string;
  "payment.deadline": Date;
  amount: bigint;
  currency: string;
  /** What the page calls it: a booking reference, never a name (P23). */
  "booking.ref": string;
  return_address: { paid: string; left: string };
};

export const sessionFields = [
  "payment.id",
  "payment.deadline",
  "amount",
  "currency",
  "booking.ref",
  "return_address",
] as const satisfies (keyof NewSession)[];

/** Opens Stripe's page for one payment. Amount and reference go there; nothing about a person does (P23). */
export async function createCheckoutSession(
  cleared: Cleared<"processor:stripe", NewSession>,
): Promise<CheckoutSession> {
  const told = Cleared.open(cleared);
  const session = await stripeClient().checkout.sessions.create(
    {
      mode: "payment",
      allowed_payment_method_types: ["card"],
      client_reference_id: told["payment.id"],
      expires_at: Math.floor(told["payment.deadline"].getTime() / 1000),
      success_url: told.return_address.paid,
      cancel_url: told.return_address.left,
      line_items: [
        {
          quantity: 1,
          price_data: {
            currency: told.currency.toLowerCase(),
            unit_amount: Number(told.amount),
            product_data: { name: `International Vacations, booking ${told["booking.ref"]}` },
          },
        },
      ],
    },
    { idempotencyKey: told["payment.id"] },
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

/** The session that an intent was made by, where it was made by one. */
export async function findSessionOfIntent(intentId: string): Promise<CheckoutSession | null> {
  const { data } = await stripeClient().checkout.sessions.list({
    ...{ payment_intent: intentId, limit: 1 },
  });
  const [session] = data;
  return session ? plain(session) : null;
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
