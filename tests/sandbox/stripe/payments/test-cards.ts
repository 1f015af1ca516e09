import type Stripe from "stripe";

/** Stripe's test cards that people know (docs.stripe.com/testing). */
export type TestCard = {
  number: string;
  name:
    | "pays"
    | "declined"
    | "insufficient-funds"
    | "authenticate"
    | "disputed"
    | "declined-later"
    | "authenticate-always";
  says: string;
  decline: { code: string; message: string } | null;
};

export const testCards: readonly TestCard[] = [
  { number: "4242424242424242", name: "pays", says: "pays", decline: null },
  {
    number: "4000000000000002",
    name: "declined",
    says: "is declined",
    decline: { code: "generic_decline", message: "Your card was declined." },
  },
  {
    number: "4000000000009995",
    name: "insufficient-funds",
    says: "is declined for insufficient funds",
    decline: { code: "insufficient_funds", message: "Your card has insufficient funds." },
  },
  {
    number: "4000002500003155",
    name: "authenticate",
    says: "asks for authentication (3-D Secure)",
    decline: null,
  },
  {
    number: "4000000000000259",
    name: "disputed",
    says: "pays, and its bank takes the money back at once (a dispute)",
    decline: null,
  },
  {
    number: "4000000000000341",
    name: "declined-later",
    says: "can be saved, and is declined when it is charged",
    decline: { code: "generic_decline", message: "Your card was declined." },
  },
  {
    number: "4000002760003184",
    name: "authenticate-always",
    says: "asks for authentication at every payment, also when it was saved",
    decline: null,
  },
];

/** The card that a payment method was made of: no two of these end alike. */
export function cardOf(method: Stripe.PaymentMethod): TestCard | undefined {
  return testCards.find(({ number }) => number.endsWith(method.card?.last4 ?? "none"));
}

/** `4242 4242 4242 4242` */
export function inGroups(number: string): string {
  return number.replace(/(\d{4})(?=\d)/g, "$1 ");
}
