import { z } from "zod";
import type { LocalDate } from "@/lib/dates";

/**
 * Why somebody disputes a bill: a closed list, as a clerk may see what is owed and nothing that a person writes (P34). Own words go to our
 * support.
 */
export const disputeReasons = {
  paid: "I have paid it already",
  amount: "The amount is not what I agreed to",
  cancelled: "I cancelled this, or you did",
  not_mine: "I did not book this",
  other: "Something else is wrong: I write to your support",
} as const satisfies Record<string, string>;

export type DisputeReason = keyof typeof disputeReasons;

/** What a clerk answers, and what the customer is told; the first agrees with them. */
export const disputeAnswers = {
  upheld: {
    choice: "They are right",
    told: "You are right. Nothing more is asked for it, and we correct it.",
  },
  as_agreed: {
    choice: "It is what was agreed",
    told: "The bill is what was agreed when the trip was booked. The confirmation says so, line by line.",
  },
  not_received: {
    choice: "Their payment has not come",
    told: "We looked for your payment, and it has not reached us. Please ask your bank where it went, and send us its number.",
  },
  terms: {
    choice: "It is what the terms say",
    told: "The bill follows the cancellation terms that were agreed to when the trip was booked. They stand with the booking.",
  },
} as const satisfies Record<string, { choice: string; told: string }>;

export type DisputeAnswer = keyof typeof disputeAnswers;

const id = z.uuid({ error: "That is no number of ours." });
const answers = Object.keys(disputeAnswers) as DisputeAnswer[];

export const AnswerDisputeInput = z.strictObject({
  disputeId: id,
  answer: z.enum(answers, { error: "Choose what you answer." }),
});

export const CorrectedInput = z.strictObject({
  disputeId: id,
  sure: z.literal("on", { error: "Say that it is corrected." }),
});

/** A dispute as who raised it sees it. */
export type RaisedDispute = {
  billName: string;
  reason: string;
  raisedOn: LocalDate;
  /** Null until a clerk has answered. */
  answer: { told: string; on: LocalDate } | null;
};

/** A dispute as the desk sees it: of a bill, and of nobody by name. */
export type OpenDispute = {
  id: string;
  billName: string;
  bookingRef: string;
  customerId: string;
  openMinor: bigint;
  reason: string;
  raisedAt: Date;
  /** A clerk agreed with it, and it is still to be corrected. */
  upheld: boolean;
};
