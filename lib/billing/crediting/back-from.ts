import type { Account } from "@/lib/billing/entries";

/** What we owe less of once money has gone back: what was paid, or a credit that it was taken out of. */
export function backFrom({ creditId }: { creditId: string | null }): Account {
  return creditId ? "customer_credit" : "customer_deposits";
}
