import { z } from "zod";
import { type DisputeReason, disputeReasons } from "@/lib/billing/disputes";
import { type MoneyBack, offlineNumber } from "@/lib/billing/schema";
import { Traveller } from "@/lib/booking/traveller-schema";
import { type CancelReason, cancelReasons, type DepartureStatus } from "@/lib/catalog/catalog";
import type { LocalDate } from "@/lib/dates";
import { maximumTravellers } from "@/lib/pricing/pricing";
import { addressFields } from "@/lib/privacy/schema";
import { dollars, emailAddress as email, line } from "@/lib/typed-text";

const count = z.coerce
  .number({ error: "Choose how many." })
  .int("Choose a whole number.")
  .min(0, "Not less than 0.")
  .max(99, "At most 99.");

/** Who goes, as the departure page sends it. Prices are not among it: they are ours to say. */
export const HoldPlacesInput = z.strictObject({
  departureCode: z.string().max(40),
  rooms: z
    .array(
      z.strictObject({
        roomTypeId: z.uuid(),
        adults: count.default(0),
        children: count.default(0),
      }),
    )
    .max(maximumTravellers),
  extras: z
    .array(z.strictObject({ extraId: z.uuid(), quantity: count.default(0) }))
    .max(20)
    .default([]),
  code: z.string().trim().max(40, "A code has at most 40 characters.").optional(),
  idempotencyKey: z.uuid(),
});

/** An employee's wish to cancel a departure. */
export const ProposeCancellingInput = z.strictObject({
  /** Of the form: sent twice it is proposed once. */
  id: z.uuid(),
  code: z.string().max(40),
  reason: z.enum(Object.keys(cancelReasons) as CancelReason[], { error: "Choose why." }),
});

const token = z.string().max(100);

/** The checkout. Which fields it asks for is the policy's to say: lib/policy/versions. */
export const StartPaymentInput = z.strictObject({
  holdToken: token,
  formToken: z.string().max(500),
  intent: z.enum(["update", "pay"]).default("pay"),
  // What is missing is said at once, by the policy, and only to who wants to pay: a price can be asked for with an empty form.
  given: line(80, "").optional(),
  surname: line(80, "").optional(),
  email: email.optional(),
  phone: line(40, "").optional(),
  ...addressFields,
  travellers: z.array(Traveller).max(maximumTravellers).default([]),
  leadTravels: z.literal("on").optional(),
  extras: z
    .array(z.strictObject({ extraId: z.uuid(), quantity: count.default(0) }))
    .max(20)
    .default([]),
  code: z.string().trim().max(40, "A code has at most 40 characters.").optional(),
  terms: z.literal("on").optional(),
});

export const HoldInput = z.strictObject({ holdToken: token });

export const PayBalanceInput = z.strictObject({
  bookingToken: token,
  /** What was open on the screen, in minor units: nobody pays for what they have not seen. */
  seen: z.string().max(20),
  pay: z.enum(["all", "bills", "part"], { error: "Choose how much." }),
  /** As a person writes money: "250.00". */
  amount: line(20, "").optional(),
});

/** What of it is paid from credit, as it was seen, in minor units. */
export const PayFromCreditInput = z.strictObject({ bookingToken: token, seen: z.string().max(20) });

export const SaveCardInput = z.strictObject({
  bookingToken: token,
  formToken: z.string().max(500),
});

export const RemoveCardInput = z.strictObject({ bookingToken: token });

export const DisputeBillInput = z.strictObject({
  bookingToken: token,
  bill: line(30, "Choose a bill that is open."),
  reason: z.enum(Object.keys(disputeReasons) as DisputeReason[], {
    error: "Choose what is wrong.",
  }),
});

export const SpreadBalanceInput = z.strictObject({
  bookingToken: token,
  /** 1 for the whole balance at once. */
  parts: z.coerce.number().int().min(1).max(12),
});

const chequeOrTransfer = "Choose how it came.";

/** A cheque or a transfer, as a billing clerk reads it from a bank's paper. */
export const RecordOfflineInput = z.strictObject({
  /** The payment's, made with the form: sent twice, it is one. */
  paymentId: z.uuid(),
  /** What the clerk was told that would happen. */
  seen: z.string().max(600).optional(),
  /** Left out where nobody knows what it is for. */
  booking: line(20, "").optional(),
  method: z.enum(["cheque", "transfer"], { error: chequeOrTransfer }),
  number: offlineNumber,
  receivedOn: z.iso.date({ error: "Write the day on which the bank had it." }),
  amount: dollars,
});

/** Money without a home, and the booking that it pays. */
export const MatchUnmatchedInput = z.strictObject({
  /** The payment's, made with the form: sent twice, it is one. */
  paymentId: z.uuid(),
  unmatchedId: z.uuid(),
  seen: z.string().max(600).optional(),
  booking: line(20, "Write the booking's reference, such as K7QM-4XWD."),
  amount: dollars,
});

export const QuoteCancellationInput = z.strictObject({ bookingToken: token });

export const CancelBookingInput = z.strictObject({ bookingToken: token, quoteId: z.uuid() });

export const QuoteLeavingInput = z.strictObject({
  bookingToken: token,
  travellerIds: z
    .array(z.uuid(), { error: "Choose who does not travel." })
    .min(1, "Choose who does not travel.")
    .max(maximumTravellers),
});

const departureCode = z.string({ error: "Choose a date." }).max(40);

/** Another departure of the same vacation. */
export const QuoteMovingInput = z.strictObject({ bookingToken: token, departureCode });

/** A change as it was told. */
export const ChangeBookingInput = z.strictObject({ bookingToken: token, quoteId: z.uuid() });

const atDesk = { bookingId: z.uuid(), caseId: z.uuid() };

/** The same by an employee, of a booking under a case of theirs. */
export const QuoteCancellationAtDeskInput = z.strictObject(atDesk);
export const QuoteLeavingAtDeskInput = QuoteLeavingInput.omit({ bookingToken: true }).extend(
  atDesk,
);
export const QuoteMovingAtDeskInput = QuoteMovingInput.omit({ bookingToken: true }).extend({
  ...atDesk,
  /** At the price that the new date has today, as the employee has set it. */
  repriced: z.literal("on").optional(),
});

/** What an employee was told is to be done, and why: the reason is checked by the rule of its kind. */
export const ProposeChangeInput = z.strictObject({
  ...atDesk,
  quoteId: z.uuid(),
  reason: z.string({ error: "Choose why." }).max(40),
});

/** Money that came too late, of which whoever paid decides. */
export const DecideMoneyInput = z.strictObject({ bookingToken: token, refundId: z.uuid() });

export const TakeOtherPlacesInput = z.strictObject({ ...DecideMoneyInput.shape, departureCode });

/** What came beyond what is owed, of which whoever paid decides. */
export const DecideSurplusInput = z.strictObject({ bookingToken: token, unmatchedId: z.uuid() });

export const RequestLinkInput = z.strictObject({ email });

export type HoldPlaces = z.output<typeof HoldPlacesInput>;
export type StartPayment = z.output<typeof StartPaymentInput>;
export type RecordOffline = z.output<typeof RecordOfflineInput>;
export type MatchUnmatched = z.output<typeof MatchUnmatchedInput>;
export type PayBalance = z.output<typeof PayBalanceInput>;
export type PayFromCredit = z.output<typeof PayFromCreditInput>;
export type SpreadBalance = z.output<typeof SpreadBalanceInput>;
export type SaveCard = z.output<typeof SaveCardInput>;
export type CancelBooking = z.output<typeof CancelBookingInput>;
export type ChangeBooking = z.output<typeof ChangeBookingInput>;
export type DecideMoney = z.output<typeof DecideMoneyInput>;
export type DecideSurplus = z.output<typeof DecideSurplusInput>;
export type TakeOtherPlaces = z.output<typeof TakeOtherPlacesInput>;

/** That we cancelled it: when, why, and by when all money is back. */
type Cancelled = { at: Date; reason: CancelReason; backBy: LocalDate };

/** A departure in a list. */
export type DepartureInList = {
  departureId: string;
  code: string;
  title: string;
  slug: string;
  startsOn: LocalDate;
  /** By when it is decided whether it goes. */
  decisionOn: LocalDate;
  status: DepartureStatus;
  /** Travellers that are booked, and how many it takes for it to go. */
  booked: number;
  minimum: number;
  cancelled: Cancelled | null;
};

export type DepartureOnDesk = Omit<DepartureInList, "cancelled"> & {
  /** Bookings that count, and who travels by them; bookings that are not paid yet. */
  firm: number;
  travellers: number;
  paying: number;
  money: Omit<MoneyBack, "bookingId">;
  cancelled:
    | (Cancelled & {
        /** Bookings that are seen to, of so many. */
        done: number;
        of: number;
        daysLeft: number;
        /** Of which bookings money has not left us. */
        waiting: readonly { ref: string; customerId: string; minor: bigint; byHand: boolean }[];
      })
    | null;
};
