import { DomainError } from "@/lib/errors";
import { isRefusedForGood, isUnreachable } from "@/lib/stripe/stripe-failure";

/**
 * Asks Stripe something on behalf of a person who waits for the answer.
 * @returns null when Stripe refuses for good.
 * @throws DomainError unavailable while it cannot be reached.
 */
export async function askStripe<T>(ask: () => Promise<T>): Promise<T | null> {
  try {
    return await ask();
  } catch (error) {
    if (isRefusedForGood(error)) return null;
    if (!isUnreachable(error)) throw error;
    throw new DomainError(
      "unavailable",
      "We cannot reach the payment page right now. Nothing was charged and your places stay held. Please try again in a minute.",
    );
  }
}
