import { StripeRefusal } from "../api/stripe-refusal";

/** Stripe's smallest charge in minor units (docs.stripe.com/currencies); others are not modelled. */
const leastCharge = new Map([
  ["usd", 50],
  ["eur", 50],
  ["gbp", 30],
  ["cad", 50],
  ["aud", 50],
  ["chf", 50],
]);
const mostCharge = 99_999_999;

/** `$1,234.00` for 123400 minor units. */
export function formatAmount(minorUnits: number, currency: string): string {
  return new Intl.NumberFormat("en-US", { style: "currency", currency }).format(minorUnits / 100);
}

/** Throws Stripe's error when a session over `total` minor units cannot be charged. */
export function checkTotal(total: number, currency: string): void {
  const least = leastCharge.get(currency);
  if (least === undefined) {
    const known = [...leastCharge.keys()].join(", ");
    const message = `Invalid currency: ${currency}. Stripe currently supports these currencies: ${known}`;
    throw new StripeRefusal(400, message, { param: "line_items[0][price_data][currency]" });
  }
  if (total < least) {
    const message = `The Checkout Session's total amount due must add up to at least ${formatAmount(least, currency)} ${currency}`;
    throw new StripeRefusal(400, message, { code: "amount_too_small" });
  }
  if (total > mostCharge) {
    const message = `The Checkout Session's total amount due must be no more than ${formatAmount(mostCharge, currency)} ${currency}`;
    throw new StripeRefusal(400, message, { code: "amount_too_large" });
  }
}
