import { DomainError } from "@/lib/errors";

/** Rule 63: nothing is cancelled twice. */
export function overAlready(): DomainError {
  return new DomainError(
    "conflict",
    "This booking is over already, so there is nothing left to cancel. Nothing was changed.",
  );
}

/** Rule 55. */
export function tripHasBegun(): DomainError {
  return new DomainError(
    "conflict",
    "The trip has begun, so nothing goes back any more. Please write to our support if you cannot travel on.",
  );
}

/** Rule 53. */
export function lapsed(): DomainError {
  return new DomainError(
    "lapsed",
    "The time for this price is over, so nothing was changed. Please look at the price of now.",
  );
}

/** Rule 68: a price is of the booking as it was. */
export function changedMeanwhile(): DomainError {
  return new DomainError(
    "conflict",
    "This booking was changed since you were told this price, so nothing was changed now. Please look at the price of now.",
  );
}
