import "server-only";
import type Stripe from "stripe";
import { stripeClient } from "@/lib/stripe/stripe-client";

export type MovementKind =
  | "charge"
  | "refund"
  | "refund_back"
  | "chargeback"
  | "chargeback_back"
  | "payout"
  | "payout_back"
  | "other";

/** Something that changed our balance at Stripe. */
export type BalanceMovement = {
  id: string;
  kind: MovementKind;
  /** Stripe's word for it. */
  type: string;
  /** What it is of: a charge, a refund, a dispute, a payout. */
  sourceId: string;
  /** Of a charge. */
  intentId: string | null;
  /** With its sign, before the fee. */
  amountMinor: bigint;
  /** Kept by Stripe; negative where it gives one back. */
  feeMinor: bigint;
  currency: string;
  at: Date;
};

/** Every movement of our balance since an instant, newest first, a page at a time. */
export async function* listBalanceMovements(since: Date): AsyncGenerator<BalanceMovement> {
  const created = { gte: Math.floor(since.getTime() / 1000) };
  const list = stripeClient().balanceTransactions.list({
    ...{ created, limit: 100, expand: ["data.source"] },
  });
  for await (const transaction of list) yield plain(transaction);
}

const kinds: Record<string, MovementKind> = {
  charge: "charge",
  payment: "charge",
  refund: "refund",
  payment_refund: "refund",
  refund_failure: "refund_back",
  payment_failure_refund: "refund_back",
  payout: "payout",
  payout_failure: "payout_back",
  payout_cancel: "payout_back",
};

function plain(transaction: Stripe.BalanceTransaction): BalanceMovement {
  const { id, type, source, amount, fee, currency, created } = transaction;
  return {
    id,
    kind: kinds[type] ?? kindOfAdjustment(transaction),
    type,
    sourceId: typeof source === "string" ? source : (source?.id ?? ""),
    intentId: intentOf(source),
    amountMinor: BigInt(amount),
    feeMinor: BigInt(fee),
    currency: currency.toUpperCase(),
    at: new Date(created * 1000),
  };
}

/** Stripe calls an adjustment what a bank takes back or gives back, and other things as well. */
function kindOfAdjustment({ source, amount }: Stripe.BalanceTransaction): MovementKind {
  if (typeof source !== "object" || source?.object !== "dispute") return "other";
  return amount < 0 ? "chargeback" : "chargeback_back";
}

function intentOf(source: Stripe.BalanceTransaction["source"]): string | null {
  if (typeof source !== "object" || source?.object !== "charge") return null;
  const intent = source.payment_intent;
  return typeof intent === "string" ? intent : (intent?.id ?? null);
}
