import { formatMoneyExact } from "@/lib/money";
import type { PricedQuote } from "@/lib/pricing/pricing";

/** "$3,210.20, the deposit", or "$16,051.00, all of it" where the departure is near (rule 34). */
export function dueNowWords(quote: PricedQuote, dueNowMinor: bigint): string {
  const deposit = quote.schedule.some(({ kind }) => kind === "deposit");
  return `${formatMoneyExact(dueNowMinor)}, ${deposit ? "the deposit" : "all of it"}`;
}
