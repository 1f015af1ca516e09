import { DomainError } from "@/lib/errors";
import type { PricedQuote } from "@/lib/pricing/pricing";

/** What is charged at booking: the schedule's first line, deposit or all (rules 33, 34). Minor units. */
export function dueNow({ schedule }: PricedQuote): bigint {
  const [first] = schedule;
  if (!first)
    throw new DomainError(
      "unavailable",
      "There is nothing to pay for this booking, so please let our support make it for you.",
    );
  return first.amountMinor;
}
