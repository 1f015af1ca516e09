import type Stripe from "stripe";
import { emitEvent } from "../emit-event";
import { newId } from "../ids";
import type { PayoutRecord } from "../state/records";
import type { Act } from "../world";
import { addBalanceTransaction } from "./balance";

/** Sends all that is in the balance of a currency to the account's bank, as Stripe does by itself each day; null when it is empty. */
export function payOut(act: Act, currency: string): PayoutRecord | null {
  const amount = balanceIn(act, currency);
  if (amount <= 0) return null;
  const id = newId("po_1");
  const { id: balance_transaction } = addBalanceTransaction(act, {
    ...{ type: "payout", amount: -amount, currency, source: id },
  });
  const made = {
    ...{ id, object: "payout", amount, currency, balance_transaction },
    application_fee: null,
    application_fee_amount: null,
    arrival_date: act.now + 2 * 24 * 60 * 60,
    automatic: true,
    created: act.now,
    description: "STRIPE PAYOUT",
    destination: newId("ba_1"),
    failure_balance_transaction: null,
    failure_code: null,
    failure_message: null,
    livemode: false,
    metadata: {},
    method: "standard",
    original_payout: null,
    payout_method: null,
    reconciliation_status: "in_progress",
    reversed_by: null,
    source_type: "card",
    statement_descriptor: null,
    status: "paid",
    trace_id: null,
    type: "bank_account",
  } satisfies Stripe.Payout;
  act.store.put("payouts", made);
  emitEvent(act, "payout.created", made);
  emitEvent(act, "payout.paid", made);
  return made;
}

/** The bank sends a payout back: it is in the balance again (docs.stripe.com/payouts, "Payout failures"). */
export function failPayout(act: Act, made: PayoutRecord): PayoutRecord {
  const { amount, currency, id } = made;
  const failed = {
    ...made,
    failure_balance_transaction: addBalanceTransaction(act, {
      ...{ type: "payout_failure", amount, currency, source: id },
    }).id,
    failure_code: "account_closed",
    failure_message: "The bank account has been closed.",
    status: "failed",
  } satisfies PayoutRecord;
  act.store.put("payouts", failed);
  emitEvent(act, "payout.failed", failed, { status: made.status });
  return failed;
}

function balanceIn(act: Act, currency: string): number {
  return act.store.tables.balanceTransactions.rows
    .filter((row) => row.currency === currency)
    .reduce((sum, row) => sum + row.net, 0);
}
