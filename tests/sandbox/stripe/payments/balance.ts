import type Stripe from "stripe";
import { newId } from "../ids";
import type { Act } from "../world";

type Movement = {
  type: "charge" | "refund" | "refund_failure" | "payout" | "payout_failure" | "adjustment";
  /** Minor units; negative when money leaves the balance. */
  amount: number;
  currency: string;
  source: string;
  /** What an adjustment is of. */
  of?: Adjustment;
};

/** A bank takes a charge back, which costs, or gives it back (docs.stripe.com/disputes). */
type Adjustment = { category: "dispute" | "dispute_reversal"; fee: number; description: string };

/** Books a movement of the account's balance; a charge costs 2.9 % and 30 (stripe.com/pricing), a refund nothing. */
export function addBalanceTransaction(
  act: Act,
  { type, amount, currency, source, of }: Movement,
): Stripe.BalanceTransaction {
  const fee = of?.fee ?? (type === "charge" ? Math.round(amount * 0.029) + 30 : 0);
  const feeDetail = {
    amount: fee,
    application: null,
    currency,
    description: of ? "Dispute fee" : "Stripe processing fees",
    type: "stripe_fee",
  };
  const transaction = {
    id: newId("txn_3"),
    object: "balance_transaction",
    amount,
    available_on: act.now + 2 * 24 * 60 * 60,
    balance_type: "payments",
    created: act.now,
    currency,
    description: of?.description ?? null,
    exchange_rate: null,
    fee,
    fee_details: fee ? [feeDetail] : [],
    net: amount - fee,
    reporting_category: of?.category ?? type,
    source,
    status: "pending",
    type,
  } satisfies Stripe.BalanceTransaction;
  act.store.put("balanceTransactions", transaction);
  return transaction;
}
