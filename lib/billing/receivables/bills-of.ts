import type { AccountEntry, Paper } from "@/lib/billing/receivables/read-accounts";

/** A bill of an account, and what it is of. */
export type Billed = Paper & { amountMinor: bigint };

/** The bills that are owed: none that was taken back, nor what took it back. */
export function billsOf(entries: readonly AccountEntry[]): Billed[] {
  const back = new Set(entries.flatMap(({ paper }) => paper?.refersTo ?? []));
  return entries.flatMap(({ paper, amountMinor }) =>
    paper && paper.refersTo === null && !back.has(paper.id) ? [{ ...paper, amountMinor }] : [],
  );
}
