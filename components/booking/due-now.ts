import { formatMoneyExact } from "@/lib/money";
import type { PricedQuote } from "@/lib/pricing/pricing";

/** "$3,210.20, the deposit", or "$16,051.00, all of it" where the departure is near (rule 34); null where nothing is to pay. */
export function dueNowWords(quote: PricedQuote, dueNowMinor: bigint): string | null {
  if (dueNowMinor === 0n) return null;
  const deposit = quote.schedule.some(({ kind }) => kind === "deposit");
  return `${formatMoneyExact(dueNowMinor)}, ${deposit ? "the deposit" : "all of it"}`;
}
