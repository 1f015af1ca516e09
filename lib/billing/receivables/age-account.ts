import type { Ageing } from "@/lib/billing/lateness";
import { ageDebts } from "@/lib/billing/receivables/age-debts";
import { billsOf } from "@/lib/billing/receivables/bills-of";
import type { AccountEntry } from "@/lib/billing/receivables/read-accounts";
import type { LocalDate } from "@/lib/dates";

/** What is owed by these entries, and how late it is on a day: the one function for statements and for whoever asks (rule 85). */
export function ageAccount(
  entries: readonly AccountEntry[],
  on: LocalDate,
): { balanceMinor: bigint; ageing: Ageing } {
  const balanceMinor = entries.reduce((sum, { amountMinor }) => sum + amountMinor, 0n);
  return { balanceMinor, ageing: ageDebts(billsOf(entries), balanceMinor, on) };
}
