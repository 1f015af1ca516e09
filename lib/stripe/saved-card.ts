import "server-only";
import Stripe from "stripe";
import { Cleared } from "@/lib/cleared";
import { stripeClient } from "@/lib/stripe/stripe-client";

/** All that Stripe is told to save a card, by the names that the policy has for it: nothing about a person (P23). */
export type NewCardPage = {
  /** Our number of what is asked; also the idempotency key. */
  "payment.id": string;
  "payment.deadline": Date;
  /** A number that stands for who it is. */
  "customer.number": string;
  "booking.ref": string;
  return_address: { saved: string; left: string };
};

export const cardPageFields = [
  "payment.id",
  "payment.deadline",
  "customer.number",
  "booking.ref",
  "return_address",
] as const satisfies (keyof NewCardPage)[];

/** Stripe's page on which a card is saved, and whom Stripe will charge by it. */
export type CardPage = { id: string; url: string | null; stripeCustomerId: string };

/** Opens it. Asking again with the same number gives the same page. */
export async function openCardPage(
  cleared: Cleared<"processor:stripe", NewCardPage>,
): Promise<CardPage> {
  const told = Cleared.open(cleared);
  const id = told["payment.id"];
  const customer = await stripeClient().customers.create(
    { metadata: { number: told["customer.number"] } },
    { idempotencyKey: `${id} customer` },
  );
  const session = await stripeClient().checkout.sessions.create(
    {
      mode: "setup",
      allowed_payment_method_types: ["card"],
      client_reference_id: id,
      customer: customer.id,
      expires_at: Math.floor(told["payment.deadline"].getTime() / 1000),
      success_url: told.return_address.saved,
      cancel_url: told.return_address.left,
      custom_text: {
        submit: {
          message: `For International Vacations, booking ${told["booking.ref"]}. Nothing is charged now.`,
        },
      },
    },
    { idempotencyKey: id },
  );
  return { id: session.id, url: session.url, stripeCustomerId: customer.id };
}

/** A card as Stripe keeps it, without its number (P11). */
export type SavedCard = {
  token: string;
  brand: string;
  lastFour: string;
  /** "2034-12". */
  expires: string;
};

/** How it stands with a page: nobody has saved a card yet, nobody will any more, or this one was saved. */
export async function findSavedCard(sessionId: string): Promise<"open" | "left" | SavedCard> {
  const session = await stripeClient().checkout.sessions.retrieve(sessionId, {
    expand: ["setup_intent.payment_method"],
  });
  if (session.status === "open") return "open";
  const intent = session.setup_intent;
  const method = typeof intent === "string" ? null : intent?.payment_method;
  if (session.status !== "complete" || !method || typeof method === "string" || !method.card)
    return "left";
  const { brand, last4, exp_month: month, exp_year: year } = method.card;
  const expires = `${year}-${String(month).padStart(2, "0")}`;
  return { token: method.id, brand, lastFour: last4, expires };
}

/** Makes Stripe forget who was charged and by which card; what is gone already stays so. */
export async function forgetStripeCustomer(id: string): Promise<void> {
  try {
    await stripeClient().customers.del(id);
  } catch (error) {
    const gone =
      error instanceof Stripe.errors.StripeInvalidRequestError && error.code === "resource_missing";
    if (!gone) throw error;
  }
}
