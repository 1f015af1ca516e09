import type { Account } from "@/lib/billing/entries";

type Back = { creditId: string | null; payment: { status: string } };

/**
 * What we owe less of once money has gone back: what was paid, a credit that it was taken out of, or what came and was no payment, which
 * then ended without one (rule 47).
 */
export function backFrom({ creditId, payment }: Back): Account {
  if (creditId) return "customer_credit";
  return payment.status === "cancelled" ? "unmatched_money" : "customer_deposits";
}
