import {
  type BackTo,
  type BookingAccount,
  type Chargeback,
  type Explanation,
  type ListedInvoice,
  type PaymentStatus,
  refundsIn,
} from "@/lib/billing/billing";
import { chargebackOf } from "@/lib/billing/chargeback-of";
import { explainAccount } from "@/lib/billing/explain-account";
import { findFlagged } from "@/lib/billing/find-flagged";
import { flaggedWords } from "@/lib/billing/flagged-schema";
import { isUndecidedNow } from "@/lib/billing/is-contested-now";
import { listInvoices } from "@/lib/billing/list-invoices";
import { listSurplus, type Surplus } from "@/lib/billing/list-surplus";
import { wayBack } from "@/lib/billing/way-back";
import type { BookingStatus } from "@/lib/booking/booking";
import { statusOf } from "@/lib/booking/booking";
import { type CalledOff, readCalledOff } from "@/lib/booking/record/called-off";
import { findBookingByToken } from "@/lib/booking/record/find-by-token";
import { findPartPaid, type PartPaid } from "@/lib/booking/record/find-part-paid";
import { loadBooking } from "@/lib/booking/record/load-booking";
import {
  type BookedTraveller,
  detailsDueOn,
  travellersOf,
} from "@/lib/booking/record/traveller-facts";
import { type Unsettled, unsettledOf } from "@/lib/booking/record/unsettled-of";
import type { DepartureFacts } from "@/lib/catalog/catalog";
import type { Context } from "@/lib/context/open-context";
import { linkToken } from "@/lib/crypto/link-token";
import type { LocalDate } from "@/lib/dates";
import type { PricedQuote } from "@/lib/pricing/pricing";
import type { PersonValues } from "@/lib/privacy/privacy";
import { readPerson } from "@/lib/privacy/read-person";
import { type FormOnScreen, showForm } from "@/lib/privacy/show-form";

/** A booking as its link shows it. */
export type BookingView = {
  ref: string;
  status: BookingStatus;
  bookingToken: string;
  createdAt: Date;
  confirmedAt: Date | null;
  departure: DepartureFacts;
  quote: PricedQuote;
  account: BookingAccount;
  /** When it was cancelled, and what of the price is kept; null where it was not. */
  cancellation: { at: Date; feeMinor: bigint } | null;
  /** Why we cancelled its departure, by when all money is back, and when else it leaves; null where we did not. */
  calledOff: CalledOff | null;
  /** The latest attempt to pay. */
  payment: { status: PaymentStatus; settledAt: Date | null } | null;
  /** What is said of what came, is not what was asked, and is before a clerk (rule 47); null where nothing is. */
  flagged: string | null;
  /** A bank or one of us has to decide about money of it: until then nothing is asked for (rule 89). */
  undecided: boolean;
  rest: PartPaid | null;
  /** Null once it is destroyed. */
  lead: { given: string; email: string } | null;
  travellers: BookedTraveller[];
  detailsDueOn: LocalDate;
  policyVersion: number;
  /** Of the form for travellers' details. */
  formToken: string;
  fields: FormOnScreen["fields"];
  holdToken: string;
  /** Not paid, and its places can still be had. */
  checkoutOpen: boolean;
  /** Its bills, oldest first. */
  invoices: ListedInvoice[];
  /** Its figures, and what makes each. */
  explained: Explanation[];
  refunds: {
    amountMinor: bigint;
    currency: string;
    reason: string;
    status: string;
    to: BackTo;
  }[];
  /** What is missing for the last change to be done; null where it is. */
  unsettled: Unsettled | null;
  /** What came too late, and until when whoever paid decides what becomes of it. */
  waiting: { refundId: string; amountMinor: bigint; decideBy: Date }[];
  /** The same of what came by check or transfer beyond what is owed. */
  surplus: Surplus[];
  /** What banks took back of its payments, or ask about, latest first. */
  chargebacks: Chargeback[];
};

/**
 * A booking by its link: places, people, money and what is still to do (rule 115).
 * @throws DomainError not_found
 */
export async function getBooking(
  ctx: Context,
  input: { bookingToken: string },
): Promise<BookingView> {
  const { id, holdId } = await findBookingByToken(ctx, input.bookingToken);
  const booking = await loadBooking(ctx, id);
  const [people, payments, hold, form, invoices, flagged, undecided] = await Promise.all([
    readPerson(ctx, {
      personIds: [booking.personId, ...booking.travellers.map(({ personId }) => personId)],
      groups: ["name", "email", "birthDate"],
    }),
    ctx.db.payment.findMany({
      where: { bookingId: id },
      orderBy: { createdAt: "desc" },
      include: { refunds: true, chargebacks: { orderBy: { openedAt: "desc" } } },
    }),
    ctx.db.hold.findUnique({ where: { id: holdId }, select: { status: true } }),
    showForm(ctx, "booking-travellers"),
    listInvoices(ctx, { bookingIds: [id] }),
    flaggedOf(ctx, id),
    isUndecidedNow(ctx, id),
  ]);
  const [latest] = payments;
  return {
    ref: booking.ref,
    status: statusOf(booking.status),
    bookingToken: input.bookingToken,
    createdAt: booking.createdAt,
    confirmedAt: booking.confirmedAt,
    departure: booking.departure,
    quote: booking.quote,
    account: booking.account,
    cancellation: booking.cancellation,
    calledOff:
      booking.status === "cancelled_by_organiser" ? await readCalledOff(ctx, booking) : null,
    payment: latest
      ? { status: paymentStatusOf(latest.status), settledAt: latest.settledAt }
      : null,
    flagged,
    undecided: flagged !== null || undecided,
    rest: await findPartPaid(ctx, booking),
    lead: leadOf(people.get(booking.personId)),
    travellers: travellersOf(booking, people),
    detailsDueOn: detailsDueOn(booking),
    policyVersion: booking.policyVersion,
    formToken: form.token,
    fields: form.fields,
    holdToken: linkToken("hold", holdId, 1),
    checkoutOpen: booking.status === "awaiting_deposit" && hold?.status === "active",
    invoices,
    explained: explainAccount(booking.account, invoices),
    ...backOf(payments),
    surplus: await listSurplus(ctx, { bookingId: id }),
    unsettled: unsettledOf({
      changes: booking.changes,
      paidMinor: booking.account.paidMinor,
      refunds: payments.flatMap(({ refunds }) => refunds),
    }),
    chargebacks: payments.flatMap((payment) => payment.chargebacks.map(chargebackOf)),
  };
}

async function flaggedOf(ctx: Context, bookingId: string): Promise<string | null> {
  const flagged = await findFlagged(ctx, { bookingId });
  return flagged && flaggedWords(flagged);
}

type Back = {
  id: string;
  amountMinor: bigint;
  currency: string;
  reason: string;
  status: string;
  stripeRefundId: string | null;
  decideBy: Date | null;
};

/** What goes back, and what waits for whoever paid to decide. */
function backOf(payments: readonly { method: string; refunds: readonly Back[] }[]) {
  const all = payments.flatMap(({ method, refunds }) =>
    refunds.map((refund) => ({ ...refund, to: wayBack(method, refund) })),
  );
  const is = (states: readonly string[]) => (back: Back) => states.includes(back.status);
  return {
    refunds: all
      .filter((back) => !is(["waiting", "cancelled"])(back))
      .map(({ amountMinor, currency, reason, status, to }) => ({
        ...{ amountMinor, currency, reason, status, to },
      })),
    waiting: all.filter(is(refundsIn.decide)).flatMap(({ id: refundId, amountMinor, decideBy }) => {
      return decideBy ? [{ refundId, amountMinor, decideBy }] : [];
    }),
  };
}

function leadOf(values: PersonValues | undefined): { given: string; email: string } | null {
  return values?.name && values.email ? { given: values.name.given, email: values.email } : null;
}

const paymentStatuses: readonly PaymentStatus[] = ["created", "pending", "confirmed", "cancelled"];

function paymentStatusOf(text: string): PaymentStatus {
  const status = paymentStatuses.find((known) => known === text);
  if (!status) throw new Error(`No payment is ${text}.`);
  return status;
}
