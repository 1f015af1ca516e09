import type { PricedQuote } from "@/lib/pricing/pricing";

/** What is charged at booking: the schedule's first line, deposit or all (rules 33, 34). Minor units; 0 where nothing is to pay. */
export function dueNow({ schedule }: PricedQuote): bigint {
  return schedule[0]?.amountMinor ?? 0n;
}
