import type {
  BackTo,
  BookingAccount,
  Chargeback,
  Explanation,
  ListedInvoice,
  PaymentStatus,
} from "@/lib/billing/billing";
import type { BookingStatus, Collection, Spreading } from "@/lib/booking/booking";
import type { CancelReason, DepartureFacts, OtherDeparture } from "@/lib/catalog/catalog";
import type { LocalDate } from "@/lib/dates";
import type { CancellationCost, PricedQuote } from "@/lib/pricing/pricing";

export type TravellerFacts = {
  id: string;
  seq: number;
  type: "adult" | "child";
  room: string;
  given: string | null;
  surname: string | null;
  birthDate: LocalDate | null;
  complete: boolean;
};

/** Money that goes back, and to where. */
export type Refund = {
  amountMinor: bigint;
  currency: string;
  reason: string;
  status: string;
  to: BackTo;
};

/** A booking as its pages show it. */
export type BookingFacts = {
  ref: string;
  status: BookingStatus;
  bookingToken: string;
  holdToken: string;
  checkoutOpen: boolean;
  confirmedAt: Date | null;
  departure: DepartureFacts;
  quote: PricedQuote;
  account: BookingAccount;
  cancellation: { at: Date; feeMinor: bigint } | null;
  calledOff: {
    reason: CancelReason;
    backBy: LocalDate;
    others: readonly OtherDeparture[];
  } | null;
  payment: { status: PaymentStatus } | null;
  /** What is said of what came, is not what was asked, and is before a clerk; null where nothing is. */
  flagged: string | null;
  /** A bank or one of us has to decide about money of it: until then nothing is asked for (rule 89). */
  undecided: boolean;
  /** Of one that is not firm: a part of its first payment, what is missing of that, and until when its places are kept for it. */
  rest: { paidMinor: bigint; restMinor: bigint; keptUntil: Date } | null;
  lead: { given: string; email: string } | null;
  travellers: readonly TravellerFacts[];
  detailsDueOn: LocalDate;
  policyVersion: number;
  invoices: readonly ListedInvoice[];
  explained: readonly Explanation[];
  refunds: readonly Refund[];
  /** What the last change still costs, or what of it is on its way back (rule 69); null where it is done. */
  unsettled: { payMinor: bigint; backMinor: bigint } | null;
  waiting: readonly { refundId: string; amountMinor: bigint; decideBy: Date }[];
  /** What came by check or transfer beyond what is owed. */
  surplus: readonly { unmatchedId: string; amountMinor: bigint; decideBy: Date }[];
  chargebacks: readonly Chargeback[];
  /** The card from which what is open is taken when it falls due; null where none is. */
  collection: Collection | null;
  spreading: Spreading;
  /** The last day on which places can be handed on; null where they cannot. */
  transferableUntil: LocalDate | null;
  /** What cancelling would cost from today on. */
  costs: readonly CancellationCost[];
};
