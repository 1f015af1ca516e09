import Stripe from "stripe";

/** Stripe refused for good; asking again cannot help. */
export function isRefusedForGood(error: unknown): boolean {
  return (
    error instanceof Stripe.errors.StripeInvalidRequestError ||
    (error instanceof Stripe.errors.StripeIdempotencyError && error.statusCode === 400)
  );
}

/** Stripe did not answer, or not now; asking again may help. */
export function isUnreachable(error: unknown): boolean {
  return (
    error instanceof Stripe.errors.StripeConnectionError ||
    error instanceof Stripe.errors.StripeAPIError ||
    error instanceof Stripe.errors.StripeRateLimitError ||
    // The same request is being answered right now.
    (error instanceof Stripe.errors.StripeIdempotencyError && error.statusCode === 409)
  );
}
