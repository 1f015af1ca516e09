import type { PricedQuote } from "@/lib/pricing/pricing";

/** What is charged at booking: the schedule's first line, deposit or all (rules 33, 34). Minor units. */
export function dueNow({ schedule }: PricedQuote): bigint {
  const [first] = schedule;
  if (!first) throw new Error("A quote has a payment schedule.");
  return first.amountMinor;
}
