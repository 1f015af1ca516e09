import { invoiceKindWords } from "@/lib/billing/billing";
import { entryKinds } from "@/lib/billing/entries";
import type { AccountEntry, Paper } from "@/lib/billing/receivables/read-accounts";

/** What an entry of the ledger is called, on statements and wherever a balance is explained (rule 85). */
export function entryWords({
  kind,
  paper,
  writes,
  bookingRef,
}: Pick<AccountEntry, "kind" | "paper" | "writes" | "bookingRef">): string {
  const about = paper ?? writes;
  const what = about ? paperWords(entryKinds[kind], about) : entryKinds[kind];
  return bookingRef ? `${what}, booking ${bookingRef}` : what;
}

function paperWords(words: string, { name, kind }: Pick<Paper, "name" | "kind">): string {
  return `${words} ${name} (${invoiceKindWords[kind].toLowerCase()})`;
}
