import type { Role } from "@/lib/auth/roles";
import type { OpenFee } from "@/lib/billing/open-fee";
import type { PriceChange } from "@/lib/billing/price-change";
import type { LocalDate } from "@/lib/dates";

/** Whose work the money of customers is (P34). */
export const clerks = ["billing_clerk"] as const satisfies readonly Role[];

/** What a payment is for: it makes a booking firm, or pays all or a part of what is open of a firm one. */
export type PaymentKind = "checkout" | "balance";

/** How a payment is made at Stripe: on its page, or from a card that was kept, while nobody is there. */
export const [onPage, savedCard] = ["stripe_checkout", "stripe_saved_card"] as const;

export type PaymentMethod = typeof onPage | typeof savedCard;

/** How a payment is made with money that its payer let us keep; it goes back to where it was kept. */
export const byCredit = "credit";

/** How money reaches our bank past Stripe, and what it is called. */
export const offlineWords = { cheque: "Check", transfer: "Bank transfer" } as const;

export type OfflineMethod = keyof typeof offlineWords;

/** Whether it came past Stripe, and so goes back by hand. */
export function isOffline(method: string): method is OfflineMethod {
  return Object.hasOwn(offlineWords, method);
}

/** The states of a payment and of a refund, and what may be done in each. Everything shown of money derives from the ledger. */
export type PaymentStatus = "created" | "pending" | "confirmed" | "cancelled";
export type RefundStatus =
  | "waiting"
  | "requested"
  | "in_transit"
  | "done"
  | "failed"
  | "cancelled"
  | "kept";

/** Why money goes back (house decision: what cannot be placed is returned at once, and said so). */
export const refundReasons = [
  "places_taken",
  "too_late",
  "departure_cancelled",
  "paid_twice",
  "overpaid",
  "chargeback_won",
  "cancelled",
  "cancellation",
  "called_off",
  "changed",
  "agreed",
  "credit",
  "not_asked",
  "not_enough",
  "external",
] as const;

export type RefundReason = (typeof refundReasons)[number];

export const paymentsIn = {
  /** Stripe has not had its last word. */
  settle: ["created", "pending"],
  refund: ["confirmed"],
} satisfies Record<string, readonly PaymentStatus[]>;

export const refundsIn = {
  /** Whoever paid decides. */
  decide: ["waiting"],
  send: ["requested"],
  /** On its way, as far as we know. */
  settle: ["in_transit"],
  /** A bank may send money back after Stripe had called it done. */
  fail: ["in_transit", "done"],
  /** They reduce what may still go back; one that failed or was given up does not (rule 59). */
  count: ["waiting", "requested", "in_transit", "done", "kept"],
  /** Nothing of it moves any more. */
  over: ["done", "cancelled", "kept"],
} satisfies Record<string, readonly RefundStatus[]>;

/** To where money goes back: the card that paid it, its payer's credit with us, or by check or transfer, as it came. */
export type BackTo = "card" | "credit" | "hand";

export function goesBackTo(method: string): BackTo {
  if (method === byCredit) return "credit";
  return isOffline(method) ? "hand" : "card";
}

/** Whoever pays a part pays at least so much, and leaves nothing or at least so much. */
export const smallestPartMinor = 5_000n;

/** Stripe charges a card no less. */
export const smallestChargeMinor = 50n;

/** How it stands with what a bank took back of a payment, or asks about. */
export type ChargebackStatus = "open" | "won" | "lost";

/** A payment that the holder of its card contests. */
export type Chargeback = {
  status: ChargebackStatus;
  amountMinor: bigint;
  /** What the bank has of it at this moment; 0 where it only asks, or gave it back. */
  goneMinor: bigint;
  openedAt: Date;
  decidedAt: Date | null;
};

/** Whether a bank asks about any of them, or kept one: then nothing is overdue, and nothing is taken by itself (rule 89). */
export function isContested(chargebacks: readonly Pick<Chargeback, "status">[]): boolean {
  return chargebacks.some(({ status }) => status !== "won");
}

/** A card that is charged when something falls due, as far as we know it. */
export type KeptCard = {
  brand: string;
  lastFour: string;
  /** "2034-12". */
  expires: string;
  keptAt: Date;
};

/** A statement in a list. */
export type ListedStatement = {
  id: string;
  /** "October 2026". */
  month: string;
  /** The references of the bookings that it is about. */
  bookings: string[];
  issuedOn: LocalDate;
  /** What was owed at its end; negative where we owe. */
  closingMinor: bigint;
};

/** Whether somebody may pay this much of what is open: all of it, or a part that is worth a payment and leaves one. */
export function isPayable(amountMinor: bigint, openMinor: bigint): boolean {
  if (amountMinor === openMinor) return amountMinor > 0n;
  return amountMinor >= smallestPartMinor && openMinor - amountMinor >= smallestPartMinor;
}

/** What is open of a price: what it wants less what came in, and nothing where more came in. */
export function openMinorOf({ totalMinor, paidMinor }: { totalMinor: bigint; paidMinor: bigint }) {
  return paidMinor < totalMinor ? totalMinor - paidMinor : 0n;
}

/** One movement of a booking's money, for the page and for mails. */
export type Movement = {
  /** What it is called: "Paid by card". */
  words: string;
  /** Positive: it came in. */
  amountMinor: bigint;
  at: Date;
};

/** Paid is what came in less what went back; due is what the schedule still wants. */
export type BookingAccount = {
  priceMinor: bigint;
  /** How it came to that price, the first first. */
  changes: readonly PriceChange[];
  /** What is wanted in all: the price with late fees, or what is kept of it once the booking was cancelled. */
  totalMinor: bigint;
  paidMinor: bigint;
  /** What of it we ask for no more, though it may still be paid. */
  writtenOffMinor: bigint;
  movements: Movement[];
  schedule: { seq: number; kind: string; amountMinor: bigint; dueOn: string; openMinor: bigint }[];
  /** What being late costs, the first first: what came in pays it last. */
  fees: OpenFee[];
};

/** Money that its payer lets us keep for later bookings. */
export type Credit = {
  creditId: string;
  /** For which it was paid. */
  bookingRef: string;
  leftMinor: bigint;
  /** To where it goes, if it goes back. */
  backTo: BackTo;
  /** Nothing is said against its payment: it can be used, and goes back. */
  free: boolean;
  /** In their order: together they are what is left. */
  moves: Movement[];
};

/** One entry that is a part of a figure, in words; minor units, with its sign. */
export type ExplanationPart = { words: string; amountMinor: bigint };

/**
 * A figure and what makes it: what was paid to us; what is still to pay of the price, negative where more was paid; and what is billed
 * and not paid, negative where it was paid before.
 */
export type Explanation = {
  figure: "paid" | "to_pay" | "billed";
  amountMinor: bigint;
  parts: ExplanationPart[];
};

/** Bills of a schedule's lines, of what is kept after cancelling and of what being late costs; and what takes one of them back whole. */
export type InvoiceKind = (typeof scheduleKinds)[number] | "fee" | "late_fee" | "cancellation";

/** Bills of a schedule's lines: together they are the price. */
export const scheduleKinds = ["deposit", "instalment", "balance", "full"] as const;

/** A bill in a list. */
export type ListedInvoice = {
  /** "IV-000123". */
  name: string;
  kind: InvoiceKind;
  bookingId: string;
  bookingRef: string;
  vacationTitle: string;
  issuedAt: Date;
  issuedOn: LocalDate;
  dueOn: LocalDate;
  /** Negative where it takes another one back. */
  totalMinor: bigint;
  /** What of it is not paid yet. */
  openMinor: bigint;
  /** What of it we ask for no more. */
  writtenOffMinor: bigint;
  /** Another one took it back whole. */
  takenBack: boolean;
  /** A bank wants money of its booking, or a bill of that is disputed: until that is decided it is not asked for (rule 89). */
  undecided: boolean;
};

export const invoiceKindWords = {
  deposit: "Deposit",
  instalment: "Instalment",
  balance: "Balance",
  full: "Full price",
  fee: "Cancellation fee",
  late_fee: "Late fee",
  cancellation: "Cancellation",
} satisfies Record<InvoiceKind, string>;

/** How a document is called: its series and its number in it, six digits at least. */
export function invoiceName({ prefix, number }: { prefix: string; number: bigint }): string {
  return `${prefix}${number.toString().padStart(6, "0")}`;
}

/** What of each amount is still open, where what was paid covers the first, then the next. */
export function openOf(amounts: readonly bigint[], paidMinor: bigint): bigint[] {
  let left = paidMinor > 0n ? paidMinor : 0n;
  return amounts.map((amount) => {
    const covered = left < amount ? left : amount;
    left -= covered;
    return amount - covered;
  });
}
