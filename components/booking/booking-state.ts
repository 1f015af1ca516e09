import type { BookingFacts } from "@/components/booking/booking-facts";

/** Its places are the travellers' own. */
export function isFirm({ status }: Pick<BookingFacts, "status">): boolean {
  return status === "confirmed" || status === "completed";
}

/** Stripe has been asked to take a payment and has not had its last word, or we have not yet acted on it. */
export function waitsForStripe({ status, payment }: BookingFacts): boolean {
  const open: readonly (string | undefined)[] = ["created", "pending", "confirmed"];
  return status === "awaiting_deposit" && open.includes(payment?.status);
}
