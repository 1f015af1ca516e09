import "server-only";
import Stripe from "stripe";
import { stripeClient } from "@/lib/stripe/stripe-client";

/** What the holder of a card told the bank of a payment, and what came of it, as Stripe sees it. */
export type CardDispute = {
  id: string;
  intentId: string | null;
  status: "open" | "won" | "lost";
  /** The bank's word for why. */
  reason: string;
  amountMinor: bigint;
  currency: string;
  openedAt: Date;
  /** By when the bank wants to be answered. */
  answerBy: Date | null;
  /** What was taken from our balance, and what of it was given back, before fees; 0 while the bank only asks. */
  takenMinor: bigint;
  returnedMinor: bigint;
};

/** Null when Stripe knows of none. */
export async function findCardDispute(id: string): Promise<CardDispute | null> {
  try {
    return plain(await stripeClient().disputes.retrieve(id));
  } catch (error) {
    if (
      error instanceof Stripe.errors.StripeInvalidRequestError &&
      error.code === "resource_missing"
    )
      return null;
    throw error;
  }
}

/** The ids of all that were opened since an instant, newest first, a page at a time. */
export async function* listCardDisputes(since: Date): AsyncGenerator<string> {
  const created = { gte: Math.floor(since.getTime() / 1000) };
  for await (const { id } of stripeClient().disputes.list({ created, limit: 100 })) yield id;
}

// An inquiry that came to nothing took nothing, and is over like one that we won.
const decided: Record<string, CardDispute["status"]> = {
  ...{ won: "won", warning_closed: "won", prevented: "won" },
  lost: "lost",
};

function plain(dispute: Stripe.Dispute): CardDispute {
  const { payment_intent: intent, evidence_details: details } = dispute;
  return {
    id: dispute.id,
    intentId: typeof intent === "string" ? intent : (intent?.id ?? null),
    status: decided[dispute.status] ?? "open",
    reason: dispute.reason,
    amountMinor: BigInt(dispute.amount),
    currency: dispute.currency.toUpperCase(),
    openedAt: new Date(dispute.created * 1000),
    answerBy: details.due_by === null ? null : new Date(details.due_by * 1000),
    ...movedBy(dispute),
  };
}

function movedBy({ balance_transactions }: Stripe.Dispute) {
  const amounts = balance_transactions.map(({ amount }) => BigInt(amount));
  const sum = (some: bigint[]) => some.reduce((all, one) => all + one, 0n);
  return {
    takenMinor: -sum(amounts.filter((amount) => amount < 0n)),
    returnedMinor: sum(amounts.filter((amount) => amount > 0n)),
  };
}
