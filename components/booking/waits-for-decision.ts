import type { BookingFacts } from "@/components/booking/booking-facts";
import { isContested } from "@/lib/billing/billing";

/**
 * Whether a bank or one of us has to decide about money of a booking, so that nothing is asked for until then (rule 89). What a bank has
 * kept is decided: it is owed again.
 */
export function waitsForDecision({ chargebacks, invoices, flagged }: BookingFacts): boolean {
  if (flagged || chargebacks.some(({ status }) => status === "open")) return true;
  return !isContested(chargebacks) && invoices.some(({ contested }) => contested);
}
