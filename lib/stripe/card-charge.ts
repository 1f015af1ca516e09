import "server-only";
import Stripe from "stripe";
import { Cleared } from "@/lib/cleared";
import { stripeClient } from "@/lib/stripe/stripe-client";

/** All that Stripe is told to charge a card that it keeps, by the names that the policy has for it (P23). */
export type NewCharge = {
  /** Also the idempotency key: asked again it is charged once (rule 50). */
  "payment.id": string;
  amount: bigint;
  currency: string;
  "booking.ref": string;
  /** Stripe's own numbers: of who is charged, and by which card. */
  "customer.number": string;
  "payment_method.token": string;
};

export const chargeFields = [
  "payment.id",
  "amount",
  "currency",
  "booking.ref",
  "customer.number",
  "payment_method.token",
] as const satisfies (keyof NewCharge)[];

/**
 * What became of it: the money is taken; the bank said no for now, or for good; it wants to see the holder; or there is no such card any
 * more.
 */
export type CardCharge =
  | { outcome: "paid"; intentId: string; amountMinor: bigint; currency: string }
  | { outcome: "declined" | "hard" | "authentication" | "gone" };

/** Charges a card that was saved, while its holder is not there. @throws what Stripe's client throws when it cannot be asked. */
export async function chargeCard(
  cleared: Cleared<"processor:stripe", NewCharge>,
): Promise<CardCharge> {
  const told = Cleared.open(cleared);
  try {
    const intent = await stripeClient().paymentIntents.create(
      {
        amount: Number(told.amount),
        currency: told.currency.toLowerCase(),
        customer: told["customer.number"],
        payment_method: told["payment_method.token"],
        description: `International Vacations, booking ${told["booking.ref"]}`,
        metadata: { payment: told["payment.id"] },
        off_session: true,
        confirm: true,
      },
      { idempotencyKey: told["payment.id"] },
    );
    return chargeOf(intent);
  } catch (error) {
    if (error instanceof Stripe.errors.StripeCardError)
      return { outcome: declineOf(error.decline_code ?? error.code, error.advice_code) };
    const refused =
      error instanceof Stripe.errors.StripeInvalidRequestError && error.statusCode !== 409;
    if (refused) return { outcome: "gone" };
    throw error;
  }
}

/**
 * What became of a charge whose answer never reached us; null where Stripe knows of none. Stripe keeps answers for a day, and its intents
 * for good.
 */
export async function findCardCharge(input: {
  stripeCustomerId: string;
  paymentId: string;
}): Promise<CardCharge | null> {
  const list = stripeClient().paymentIntents.list({ customer: input.stripeCustomerId, limit: 100 });
  for await (const intent of list)
    if (intent.metadata["payment"] === input.paymentId) return chargeOf(intent);
  return null;
}

function chargeOf(intent: Stripe.PaymentIntent): CardCharge {
  if (intent.status !== "succeeded") {
    const error = intent.last_payment_error;
    return { outcome: declineOf(error?.decline_code ?? error?.code, error?.advice_code) };
  }
  return {
    outcome: "paid",
    intentId: intent.id,
    amountMinor: BigInt(intent.amount_received),
    currency: intent.currency.toUpperCase(),
  };
}

// docs.stripe.com/declines/codes: asking the bank again does no good, and some of these say that the card is in wrong hands.
const hard = new Set([
  ...["lost_card", "stolen_card", "pickup_card", "fraudulent", "restricted_card"],
  ...["expired_card", "invalid_account", "card_not_supported", "stop_payment_order"],
  ...["revocation_of_authorization", "revocation_of_all_authorizations", "security_violation"],
]);

function declineOf(code: string | null | undefined, advice: string | null | undefined) {
  if (code === "authentication_required") return "authentication";
  return advice === "do_not_try_again" || hard.has(code ?? "") ? "hard" : "declined";
}
