import { openOf } from "@/lib/billing/billing";
import { type Billed, billsOf } from "@/lib/billing/receivables/bills-of";
import { payOrder } from "@/lib/billing/receivables/pay-order";
import type { AccountEntry } from "@/lib/billing/receivables/read-accounts";

/**
 * The bills of an account of which something is open, the one that is due first before the others, and late fees after them (rule 89):
 * whatever came in, was credited or is held counts for them in that order (rule 92), and what went back or was taken back by a bank does
 * not (rule 91). What a bank asks about is not asked for; what who booked disputes waits with its case (rule 89).
 * @param elsewhereMinor what their account could pay with beside that: nobody is asked for what they have with us.
 */
export function openBills(
  entries: readonly AccountEntry[],
  elsewhereMinor = 0n,
): (Billed & { openMinor: bigint })[] {
  const balanceMinor = entries.reduce((sum, { amountMinor }) => sum + amountMinor, 0n);
  const bills = billsOf(entries).toSorted(
    (one, other) => payOrder(one, other) || one.name.localeCompare(other.name),
  );
  const amounts = bills.map(({ amountMinor }) => amountMinor);
  const billedMinor = amounts.reduce((sum, amount) => sum + amount, 0n);
  const open = openOf(amounts, billedMinor - balanceMinor + elsewhereMinor);
  return bills
    .map((bill, at) => ({ ...bill, openMinor: open[at] ?? 0n }))
    .filter(({ openMinor, contested, disputed }) => openMinor > 0n && (!contested || disputed));
}
