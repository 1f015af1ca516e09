import type { Ageing } from "@/lib/billing/billing";
import { ageDebts, type Bill } from "@/lib/billing/receivables/age-debts";
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

/** The bills that are owed: none that was taken back, nor what took it back. */
function billsOf(entries: readonly AccountEntry[]): Bill[] {
  const back = new Set(entries.flatMap(({ paper }) => paper?.refersTo ?? []));
  return entries.flatMap(({ paper, amountMinor }) =>
    paper && paper.refersTo === null && !back.has(paper.id)
      ? [{ amountMinor, dueOn: paper.dueOn, contested: paper.contested }]
      : [],
  );
}
