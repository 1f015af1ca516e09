import "server-only";
import Stripe from "stripe";
import { Cleared } from "@/lib/cleared";
import { stripeClient } from "@/lib/stripe/stripe-client";

/** Money on its way back to a card, as Stripe sees it. */
export type CardRefund = {
  id: string;
  status: "pending" | "succeeded" | "failed";
  amountMinor: bigint;
  intentId: string | null;
  /** Ours, null where it was not us who asked for it. */
  refundId: string | null;
};

/** All that Stripe is told of a refund, by the names that the policy has for it; `payment.intent` is its own number. */
export type NewRefund = { "refund.id": string; "payment.intent": string; amount: bigint };

export const refundFields = [
  "refund.id",
  "payment.intent",
  "amount",
] as const satisfies (keyof NewRefund)[];

/** Sends money back. Asking again within a day with the same refund's id sends it once (rule 50). */
export async function createCardRefund(
  cleared: Cleared<"processor:stripe", NewRefund>,
): Promise<CardRefund> {
  const told = Cleared.open(cleared);
  const refund = await stripeClient().refunds.create(
    {
      payment_intent: told["payment.intent"],
      amount: Number(told.amount),
      metadata: { refund: told["refund.id"] },
    },
    { idempotencyKey: told["refund.id"] },
  );
  return plain(refund);
}

/**
 * The refund whose answer never reached us; null where Stripe made none. Stripe keeps answers for a day, and its refunds for good.
 */
export async function findSentRefund(input: {
  refundId: string;
  intentId: string;
}): Promise<CardRefund | null> {
  const list = stripeClient().refunds.list({ payment_intent: input.intentId, limit: 100 });
  for await (const one of list) {
    const refund = plain(one);
    if (refund.refundId === input.refundId) return refund;
  }
  return null;
}

export async function getCardRefund(id: string): Promise<CardRefund> {
  return plain(await stripeClient().refunds.retrieve(id));
}

/** Null when Stripe knows of none. */
export async function findCardRefund(id: string): Promise<CardRefund | null> {
  try {
    return await getCardRefund(id);
  } catch (error) {
    if (
      error instanceof Stripe.errors.StripeInvalidRequestError &&
      error.code === "resource_missing"
    )
      return null;
    throw error;
  }
}

const statuses: Record<string, CardRefund["status"]> = {
  succeeded: "succeeded",
  failed: "failed",
  canceled: "failed",
};

function plain(refund: Stripe.Refund): CardRefund {
  const intent = refund.payment_intent;
  return {
    id: refund.id,
    status: statuses[refund.status ?? ""] ?? "pending",
    amountMinor: BigInt(refund.amount),
    intentId: typeof intent === "string" ? intent : (intent?.id ?? null),
    refundId: refund.metadata?.["refund"] ?? null,
  };
}
