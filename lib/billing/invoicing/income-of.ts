import type { InvoiceKind } from "@/lib/billing/billing";
import type { Account } from "@/lib/billing/entries";

/** The account that a bill is posted to: what is sold with it, or what is kept or asked beside. */
export function incomeOf(kind: InvoiceKind): Account {
  if (kind === "fee") return "cancellation_fees";
  return kind === "late_fee" ? "late_fees" : "advance_sales";
}
