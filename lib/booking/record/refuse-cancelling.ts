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
