/** What happens in the books between a customer and us, and how it is called to people: "Invoice IV-000123". Each is posted once for one source. */
export const entryKinds = {
  payment_received: "Paid by card",
  cheque_received: "Paid by check",
  transfer_received: "Paid by bank transfer",
  offline_returned: "Not honored by your bank",
  payment_mismatched: "Received, not the amount that was asked",
  refund_sent: "Sent back to your card",
  refund_by_hand: "Sent back by check or bank transfer",
  refund_returned: "Came back from your bank",
  payment_charged_back: "Taken back by your bank",
  chargeback_returned: "Given to us again by your bank",
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
