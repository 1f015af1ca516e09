import "server-only";
import Stripe from "stripe";
import { stripeClient } from "@/lib/stripe/stripe-client";

/** Money on its way back to a card, as Stripe sees it. */
export type CardRefund = {
  id: string;
  status: "pending" | "succeeded" | "failed";
  amountMinor: bigint;
  intentId: string | null;
};

/** Sends money back. Asking again with the same `refundId` sends it once (rule 50). */
export async function createCardRefund(input: {
  refundId: string;
  intentId: string;
  amountMinor: bigint;
}): Promise<CardRefund> {
  const refund = await stripeClient().refunds.create(
    { payment_intent: input.intentId, amount: Number(input.amountMinor) },
    { idempotencyKey: input.refundId },
  );
  return plain(refund);
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
  };
}
