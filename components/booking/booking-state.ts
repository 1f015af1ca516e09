import type { BookingFacts } from "@/components/booking/booking-facts";

/** Its places are the travellers' own. */
export function isFirm({ status }: Pick<BookingFacts, "status">): boolean {
  return status === "confirmed" || status === "completed";
}

/**
 * Stripe has been asked to take a payment and has not had its last word, or we have not yet acted on it: what is paid for a firm
 * booking counts at once.
 */
export function waitsForStripe({ status, payment, flagged, rest }: BookingFacts): boolean {
  if (flagged || rest) return false;
  const open: readonly (string | undefined)[] = ["created", "pending"];
  const waits = open.includes(payment?.status);
  return waits || (status === "awaiting_deposit" && payment?.status === "confirmed");
}

/** What is open of its schedule: neither late fees nor what is written off. */
export function scheduledMinor({ account }: Pick<BookingFacts, "account">): bigint {
  return account.schedule.reduce((sum, { openMinor }) => sum + openMinor, 0n);
}
