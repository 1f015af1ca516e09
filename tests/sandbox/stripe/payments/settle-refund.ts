import { emitEvent } from "../emit-event";
import type { RefundRecord } from "../state/records";
import type { Act } from "../world";
import { addBalanceTransaction } from "./balance";

/** The bank has taken a refund: its reference is there, and a pending one has succeeded. */
export function succeedRefund(act: Act, made: RefundRecord): RefundRecord {
  const { pending_reason: _over, ...rest } = made;
  const reference = made.id.replace(/\D/g, "").padStart(12, "0").slice(0, 12);
  const done = {
    ...rest,
    destination_details: {
      card: {
        reference,
        reference_status: "available",
        reference_type: "acquirer_reference_number",
        type: "refund",
      },
      type: "card",
    },
    status: "succeeded",
  } satisfies RefundRecord;
  act.store.put("refunds", done);
  tell(act, done, made);
  return done;
}

/**
 * The bank sends a refund back, also one that had succeeded: the money is in the account's balance again and the charge
 * counts as not refunded by as much (docs.stripe.com/refunds, "Failed refunds").
 */
export function failRefund(act: Act, made: RefundRecord): RefundRecord {
  const { amount, currency, id } = made;
  const { pending_reason: _over, ...rest } = made;
  const back = addBalanceTransaction(act, { type: "refund_failure", amount, currency, source: id });
  const failed = {
    ...rest,
    failure_balance_transaction: back.id,
    failure_reason: "lost_or_stolen_card",
    status: "failed",
  } satisfies RefundRecord;
  act.store.put("refunds", failed);
  const charge = act.store.tables.charges.get(made.charge);
  if (charge) {
    act.store.put("charges", {
      ...charge,
      amount_refunded: charge.amount_refunded - amount,
      refunded: false,
    });
  }
  tell(act, failed, made);
  emitEvent(act, "refund.failed", failed);
  return failed;
}

function tell(act: Act, now: RefundRecord, before: RefundRecord): void {
  const previous = { status: before.status, destination_details: before.destination_details };
  emitEvent(act, "refund.updated", now, previous);
  emitEvent(act, "charge.refund.updated", now, previous);
}

/** What becomes of a refund just made: it succeeds, unless a test has asked for another outcome of the next one. */
export function settleNewRefund(act: Act, made: RefundRecord): void {
  const outcome = act.refundOutcomes.shift();
  if (outcome === "failed") failRefund(act, made);
  else if (outcome === undefined) succeedRefund(act, made);
}
