/** The states of a payment and of a refund, and what may be done in each. Everything shown of money derives from the ledger. */
export type PaymentStatus = "created" | "pending" | "confirmed" | "cancelled";
export type RefundStatus = "requested" | "in_transit" | "done" | "failed";

/** Why money goes back (house decision: what cannot be placed is returned at once, and said so). */
export const refundReasons = [
  "places_taken",
  "too_late",
  "departure_cancelled",
  "paid_twice",
  "cancelled",
] as const;

export type RefundReason = (typeof refundReasons)[number];

export const paymentsIn = {
  /** Stripe has not had its last word. */
  settle: ["created", "pending"],
  refund: ["confirmed"],
} satisfies Record<string, readonly PaymentStatus[]>;

export const refundsIn = {
  send: ["requested"],
  /** On its way, as far as we know. */
  settle: ["in_transit"],
  /** A bank may send money back after Stripe had called it done. */
  fail: ["in_transit", "done"],
  /** They reduce what may still go back; a failed one does not (rule 59). */
  count: ["requested", "in_transit", "done"],
} satisfies Record<string, readonly RefundStatus[]>;

/** Money at the processor, and what we owe to customers until they have travelled. */
export type Account = "stripe_clearing" | "customer_deposits" | "unmatched_money";

/** Stripe's page lives half an hour, its shortest (rule 51). */
export const sessionMinutes = 30;

/** One movement of a booking's money, for the page and for mails. */
export type Movement = { kind: "payment" | "refund"; amountMinor: bigint; at: Date };

/** Paid is what came in less what went back; due is what the schedule still wants. */
export type BookingAccount = {
  totalMinor: bigint;
  paidMinor: bigint;
  movements: Movement[];
  schedule: { kind: string; amountMinor: bigint; dueOn: string; openMinor: bigint }[];
};
