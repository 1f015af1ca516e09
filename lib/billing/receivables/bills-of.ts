import type { AccountEntry, Paper } from "@/lib/billing/receivables/read-accounts";

/** A bill of an account, and what it is of. */
export type Billed = Paper & { amountMinor: bigint };

/** The bills that are owed, less what is written off of each: none that was taken back, nor what took it back. */
export function billsOf(entries: readonly AccountEntry[]): Billed[] {
  const back = new Set(entries.flatMap(({ paper }) => paper?.refersTo ?? []));
  const bills = entries.flatMap(({ paper, amountMinor }) =>
    paper && paper.refersTo === null && !back.has(paper.id) ? [{ ...paper, amountMinor }] : [],
  );
  return bills.map((bill) => ({
    ...bill,
    amountMinor: bill.amountMinor + writtenOf(entries, bill),
  }));
}

function writtenOf(entries: readonly AccountEntry[], { id }: Paper): bigint {
  return entries
    .filter(({ writes }) => writes?.id === id)
    .reduce((sum, { amountMinor }) => sum + amountMinor, 0n);
}
