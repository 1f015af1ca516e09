import { z } from "zod";
import { formatAmount } from "@/lib/money";

/** So much, in minor units of whichever currency it came in. */
export type Amount = { minor: bigint; currency: string };

/** A payment for which another amount came than was asked, or another currency (rule 47). */
export type Flagged = {
  paymentId: string;
  bookingId: string;
  ref: string;
  customerId: string;
  /** It was to make its booking firm, and not to pay what is open of one that is. */
  first: boolean;
  /** Null once it was decided: from then on the payment is of what came. */
  asked: Amount | null;
  came: Amount;
  at: Date;
  /** "taken": it is the payment. "back": it goes back, or has gone. */
  state: "waits" | "taken" | "back";
  /** A payment of dollars is not made of anything else, and what was to go back, and came back to us, is sent again. */
  takeable: boolean;
};

/** What was decided about it, for whoever decides after that. */
export const decidedWords = {
  taken: "It was taken as it came. Nothing was done twice.",
  back: "It goes back to where it came from. Nothing was done twice.",
} as const satisfies Record<Exclude<Flagged["state"], "waits">, string>;

/** What whoever paid is told until it is decided. */
export function flaggedWords({ asked, came }: Pick<Flagged, "asked" | "came">): string {
  const received = `We received ${formatAmount(came.minor, came.currency)}`;
  const wanted = asked ? ` and had asked for ${formatAmount(asked.minor, asked.currency)}` : "";
  return `${received}${wanted}. We are looking at it and will write to you.`;
}

/** It is taken as it came, or sent back by a form of its own: sent twice it is one. */
export const TakeFlaggedInput = z.strictObject({ paymentId: z.uuid() });
export const SendFlaggedBackInput = z.strictObject({ id: z.uuid(), paymentId: z.uuid() });
