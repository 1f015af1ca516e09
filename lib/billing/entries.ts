/**
 * Money at the processor; what customers have paid us, what of that they let us keep for later, and what of that just pays something; what
 * nobody knows the place of; what was billed, the trips that are sold with it and still to come, and what is kept of those that were
 * cancelled; what being late costs; what was billed and will never come; what the processor keeps, and what it paid out to our bank. What a
 * customer owes is what was billed less what they paid, and what we ask for no more.
 */
export type Account =
  | "stripe_clearing"
  | "customer_deposits"
  | "customer_credit"
  | "credit_in_use"
  | "unmatched_money"
  | "receivable"
  | "advance_sales"
  | "cancellation_fees"
  | "late_fees"
  | "bad_debt"
  | "processor_fees"
  | "bank";

/** What a customer owes is the sum of these (docs/decisions/020, 042). */
export const customerAccounts = [
  "receivable",
  "customer_deposits",
  "customer_credit",
] as const satisfies readonly Account[];

/**
 * What happens in the books between a customer and us, and how it is called to people: "Invoice IV-000123". Each is posted once for one
 * source.
 */
export const entryKinds = {
  payment_received: "Paid by card",
  cheque_received: "Paid by check",
  transfer_received: "Paid by bank transfer",
  offline_returned: "Not honored by your bank",
  payment_mismatched: "Received, not the amount that was asked",
  mismatch_taken: "Paid by card, another amount than was asked",
  refund_sent: "Sent back to your card",
  refund_by_hand: "Sent back by check or bank transfer",
  refund_returned: "Came back from your bank",
  payment_charged_back: "Taken back by your bank",
  chargeback_returned: "Given to us again by your bank",
  credit_kept: "Kept as your credit",
  credit_used: "Paid for another booking from your credit",
  credit_returned: "Came back to your credit",
  paid_by_credit: "Paid from your credit",
  credit_refunded: "Sent back to your credit",
  invoice_issued: "Invoice",
  invoice_cancelled: "Taken back",
  written_off: "Written off, we ask for it no more:",
  write_off_undone: "No longer written off:",
} as const satisfies Record<string, string>;

export type EntryKind = keyof typeof entryKinds;

/** What happens in the books between us, Stripe and our bank, and is no customer's, or nobody knows whose. */
export type HouseEntryKind =
  | "processor_fee"
  | "chargeback_fee"
  | "payout_sent"
  | "payout_returned"
  | "unmatched_received"
  | "unmatched_matched"
  | "unmatched_sent_back"
  | "unmatched_not_honored";
