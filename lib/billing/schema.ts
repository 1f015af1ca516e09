import { z } from "zod";
import type { Credit, InvoiceKind, ListedStatement } from "@/lib/billing/billing";
import { invoiceKindWords } from "@/lib/billing/billing";
import { moneyDone } from "@/lib/billing/money-done";
import type { LocalDate } from "@/lib/dates";
import { dollars, line } from "@/lib/typed-text";

/** How a document of ours stands, and how that is called. */
export const standingWords = {
  open: "Open",
  part: "Paid in part",
  paid: "Paid",
  written_off: "Written off",
  cancelled: "Taken back",
  credit: "Credit",
} as const satisfies Record<string, string>;

export type Standing = keyof typeof standingWords;

/** What the list is narrowed to: one standing, or what a clerk looks for most. */
export const stateFilters = {
  unpaid: "Not paid in full",
  overdue: "Overdue",
  ...standingWords,
} as const satisfies Record<string, string>;

export const invoiceSorts = {
  newest: "Newest first",
  oldest: "Oldest first",
  due: "Due first",
  due_last: "Due last",
  open: "Most open",
  amount: "Largest amount",
} as const satisfies Record<string, string>;

export type InvoiceSort = keyof typeof invoiceSorts;

const keysOf = <T extends object>(of: T) => Object.keys(of) as (keyof T & string)[];

/** What a list of invoices is asked for by its address; what makes no sense is left out. */
export const InvoicesQuery = z.object({
  find: z.string().trim().max(40).catch(""),
  state: z.enum(keysOf(stateFilters)).nullable().catch(null),
  kind: z.enum(keysOf(invoiceKindWords)).nullable().catch(null),
  from: z.iso.date().nullable().catch(null),
  to: z.iso.date().nullable().catch(null),
  sort: z.enum(Object.keys(invoiceSorts) as InvoiceSort[]).catch("newest"),
  /** Where the page before ended. */
  after: z
    .string()
    .regex(/^[\d-]{1,20}~\d{1,18}$/)
    .nullable()
    .catch(null),
});

export type InvoicesQuery = z.output<typeof InvoicesQuery>;

/** Why a list leaves the desk: a closed list. */
export const exportReasons = {
  books: "For the books",
  audit: "For an audit",
  bank: "For the bank",
} as const satisfies Record<string, string>;

export const ExportInput = InvoicesQuery.extend({
  reason: z.enum(keysOf(exportReasons)),
});

/** A document in the clerk's list. It names nobody. */
export type DeskInvoice = {
  invoiceId: string;
  name: string;
  kind: InvoiceKind;
  bookingRef: string;
  customerId: string;
  issuedOn: LocalDate;
  dueOn: LocalDate;
  totalMinor: bigint;
  openMinor: bigint;
  state: Standing;
  /** A bank asks about a payment for its booking, or a bill of that is disputed: overdue by no day (rule 89). */
  contested: boolean;
};

/** So many, and what they come to. */
export type Sum = { count: number; minor: bigint };

/** What all customers owe, by how late it is: its parts and what is owed without a bill, less what was paid before it was billed, are the total. */
export type AgedReceivables = {
  buckets: (Sum & { words: string })[];
  contested: Sum;
  /** Sent back or taken back beyond what came in, and in no bill. */
  unbilledMinor: bigint;
  /** Came in before it was billed, or too much. */
  heldMinor: bigint;
  /** What the ledger says of all customers. */
  totalMinor: bigint;
};

/** A booking in a customer's account. */
export type DeskBooking = {
  bookingId: string;
  ref: string;
  status: string;
  billedMinor: bigint;
  settledMinor: bigint;
  /** What of what came in can still be sent back. */
  leftMinor: bigint;
};

/** A payment or a refund, and how far it is. */
export type DeskMovement = {
  id: string;
  what: "payment" | "refund";
  ref: string;
  amountMinor: bigint;
  currency: string;
  status: string;
  at: Date;
};

/** What somebody owes, with the references of their bookings, by number. */
export type Owing = { personId: string; customerId: string; refs: string[] } & OwedMinor;
type OwedMinor = { openMinor: bigint; overdueMinor: bigint };

/** A line of an account: what happened, and what was owed after it. */
export type AccountLine = {
  id: string;
  on: LocalDate;
  words: string;
  amountMinor: bigint;
  balanceMinor: bigint;
};

/** All that a clerk is shown of a customer's money; it names nobody. */
export type CustomerDesk = {
  customerId: string;
  balanceMinor: bigint;
  /** In its order: together they are the balance. */
  lines: AccountLine[];
  bookings: DeskBooking[];
  invoices: DeskInvoice[];
  movements: DeskMovement[];
  /** What they let us keep for later. */
  credits: Credit[];
  statements: ListedStatement[];
};

const id = z.uuid({ error: "That is no number of ours." });

export const LookAtCustomerInput = z.strictObject({
  customerId: id,
  caseId: id,
  personIds: z.array(id).min(1).max(50),
  fields: z.array(z.string().max(40)).min(1, "Choose what you need to see.").max(50),
});

export const RefundInput = z.strictObject({
  /** Of the form: sent twice it is one refund. */
  id,
  /** How many there were as it was shown: from two windows it is one refund, too. */
  known: z.coerce.number().int().min(0),
  bookingId: id,
  amount: dollars,
  reason: z.string({ error: "Choose why." }).max(40),
});

const asked = z.enum(["approved", "waiting"]).nullable().catch(null);
/** What the page of a customer is asked for by its address. */
export const CustomerQuery = z.object({
  look: z.uuid().nullable().catch(null),
  refund: asked,
  fee: asked,
});

/** What a check or a transfer is found by, and nobody's name. */
export const offlineNumber = line(
  35,
  "Write the number of the check, or the bank's of the transfer.",
)
  .transform((typed) => typed.toUpperCase().replaceAll(" ", "-"))
  .refine(
    (typed) => /^[A-Z0-9][A-Z0-9/-]*$/.test(typed) && /\d/.test(typed),
    "A number has digits, letters, - and /, and no name.",
  );

/** What was sent back by hand, and by which check or transfer. */
export const SentBackInput = z.strictObject({ refundId: z.uuid(), number: offlineNumber });

const ended = {
  unmatchedId: z.uuid(),
  /** What of it was left on the screen, in minor units: nobody sends back what was matched meanwhile. */
  left: z.string().max(20),
};

/** What became of money without a home: it went back, or its bank did not honor it. */
export const EndUnmatchedInput = z.discriminatedUnion("how", [
  z.strictObject({ ...ended, how: z.literal("sent_back"), number: offlineNumber }),
  z.strictObject({
    ...ended,
    how: z.literal("not_honored"),
    sure: z.literal("on", { error: "Say that the bank did not honor it." }),
  }),
]);

export type EndUnmatched = z.output<typeof EndUnmatchedInput>;

/** A credit that goes back, and what of it was left on the screen, in minor units. */
export const TakeCreditBackInput = z.strictObject({ creditId: z.uuid(), left: z.string().max(20) });

export type TakeCreditBack = z.output<typeof TakeCreditBackInput>;

/** A check or a transfer that a bank did not honor. */
export const ReturnOfflineInput = z.strictObject({
  paymentId: z.uuid(),
  sure: z.literal("on", { error: "Say that the bank did not honor it." }),
});

/** What the money page of the desk is asked for by its address; what makes no sense is left out. */
export const MoneyQuery = z.object({
  done: z.enum(moneyDone).nullable().catch(null),
  number: z
    .string()
    .max(60)
    .transform((typed) => typed.trim().toUpperCase().replaceAll(" ", "-"))
    .pipe(z.string().regex(/^[A-Z0-9][A-Z0-9/-]{0,34}$/))
    .nullable()
    .catch(null),
  page: z.coerce.number().int().min(1).max(100_000).catch(1),
  /** The page of what has no home. */
  waiting: z.coerce.number().int().min(1).max(100_000).catch(1),
});

/** How the money of a booking stands that goes back whole. */
export type MoneyBack = {
  bookingId: string;
  /** Came in and is not even noted to go back; what of that came past Stripe, and so goes back by hand. */
  leftMinor: bigint;
  leftByHandMinor: bigint;
  /** Noted, and not sent yet: by us, and by hand. */
  sendingMinor: bigint;
  byHandMinor: bigint;
  /** Sent, because we cancelled. */
  sentMinor: bigint;
};

/** What of it has not left us. */
export function notSentMinor(money: Omit<MoneyBack, "bookingId">): bigint {
  return money.leftMinor + money.sendingMinor + money.byHandMinor;
}
