import { type InvoiceKind, openOf } from "@/lib/billing/billing";
import { type Ageing, lateness } from "@/lib/billing/lateness";
import { payOrder } from "@/lib/billing/receivables/pay-order";
import { daysBetween, type LocalDate } from "@/lib/dates";

/** A bill, and by when it is to be paid; one that a bank asks about is late by no day (rule 89). */
export type Bill = {
  amountMinor: bigint;
  dueOn: LocalDate;
  contested?: boolean;
  kind?: InvoiceKind;
};

/**
 * How late a balance is on a day, in buckets that add up to it, and to nothing where nothing is owed (rule 84). What came in covers
 * the bill that is due first, then the next; what is owed beyond all bills was asked for by no day yet.
 */
export function ageDebts(bills: readonly Bill[], balanceMinor: bigint, on: LocalDate): Ageing {
  const inOrder = bills.toSorted(payOrder);
  const amounts = inOrder.map(({ amountMinor }) => amountMinor);
  const billedMinor = amounts.reduce((sum, amount) => sum + amount, 0n);
  const open = openOf(amounts, billedMinor - balanceMinor);
  const ageing = lateness.map(() => 0n);
  const add = (days: number, amount: bigint) => {
    const at = lateness.findIndex(({ upTo }) => days <= upTo);
    ageing[at] = (ageing[at] ?? 0n) + amount;
  };
  for (const [at, { dueOn, contested }] of inOrder.entries())
    add(contested ? 0 : daysBetween(dueOn, on), open[at] ?? 0n);
  if (balanceMinor > billedMinor) add(0, balanceMinor - billedMinor);
  return ageing;
}
