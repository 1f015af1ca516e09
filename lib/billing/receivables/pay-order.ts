import type { InvoiceKind } from "@/lib/billing/billing";
import type { LocalDate } from "@/lib/dates";

type Payable = { kind?: InvoiceKind; dueOn: LocalDate };

/** In which order bills are paid by what comes in: what is due first before the others, and what being late costs after all of them. */
export function payOrder(one: Payable, other: Payable): number {
  return isFee(one) - isFee(other) || one.dueOn.localeCompare(other.dueOn);
}

function isFee({ kind }: Payable): number {
  return kind === "late_fee" ? 1 : 0;
}
