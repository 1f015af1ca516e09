import { emitEvent } from "../emit-event";
import type { ChargeRecord, DisputeRecord } from "../state/records";
import type { Act } from "../world";
import { addBalanceTransaction } from "./balance";
import { disputeObject } from "./dispute-object";

/** Kept by Stripe for each chargeback, whoever is right at last (stripe.com/pricing). */
const feeMinor = 1500;

type Wish = { amount?: number | undefined; reason?: string | undefined; inquiry?: boolean };

/**
 * The holder of a card tells the bank that a charge is not right: what is left of it, or `amount`, is taken back at once, with a fee; an
 * inquiry only asks (docs.stripe.com/disputes/how-disputes-work).
 */
export function openDispute(act: Act, charge: ChargeRecord, wish: Wish = {}): DisputeRecord {
  const { amount = charge.amount - charge.amount_refunded, reason = "fraudulent" } = wish;
  const { inquiry = false } = wish;
  const made = disputeObject(act, charge, { amount, reason, inquiry });
  const opened = inquiry ? made : withTransaction(act, made, -amount);
  act.store.put("disputes", opened);
  const disputed = { ...charge, disputed: true };
  act.store.put("charges", disputed);
  emitEvent(act, "charge.dispute.created", opened);
  if (!inquiry) emitEvent(act, "charge.dispute.funds_withdrawn", opened);
  emitEvent(act, "charge.updated", disputed, { disputed: false });
  return opened;
}

/** The bank that only asked takes the money after all: the same dispute, with a new day by which it wants to be answered. */
export function escalateDispute(act: Act, dispute: DisputeRecord): DisputeRecord {
  const { card } = dispute.payment_method_details ?? {};
  const escalated = withTransaction(
    act,
    {
      ...dispute,
      evidence_details: { ...dispute.evidence_details, due_by: act.now + 20 * 24 * 60 * 60 },
      is_charge_refundable: false,
      ...(card && {
        payment_method_details: { type: "card", card: { ...card, case_type: "chargeback" } },
      }),
      status: "needs_response",
    },
    -dispute.amount,
  );
  act.store.put("disputes", escalated);
  emitEvent(act, "charge.dispute.updated", escalated, { status: dispute.status });
  emitEvent(act, "charge.dispute.funds_withdrawn", escalated);
  return escalated;
}

type Close = { outcome: "won" | "lost"; moneyLater?: boolean };

/** The bank has decided: what is won comes back, without the fee, at once or later. */
export function closeDispute(
  act: Act,
  dispute: DisputeRecord,
  { outcome, moneyLater = false }: Close,
): DisputeRecord {
  const inquiry = dispute.status.startsWith("warning_");
  const status = inquiry ? "warning_closed" : outcome;
  const closed = { ...dispute, status } satisfies DisputeRecord;
  act.store.put("disputes", closed);
  emitEvent(act, "charge.dispute.closed", closed, { status: dispute.status });
  return inquiry || outcome === "lost" || moneyLater ? closed : reinstateDispute(act, closed);
}

/** What was won comes back. */
export function reinstateDispute(act: Act, won: DisputeRecord): DisputeRecord {
  const reinstated = withTransaction(act, won, won.amount);
  act.store.put("disputes", reinstated);
  emitEvent(act, "charge.dispute.funds_reinstated", reinstated);
  return reinstated;
}

function withTransaction(act: Act, dispute: DisputeRecord, amount: number): DisputeRecord {
  const taken = amount < 0;
  const { id: source, currency, charge } = dispute;
  const transaction = addBalanceTransaction(act, {
    ...{ type: "adjustment", amount, currency, source },
    of: {
      category: taken ? "dispute" : "dispute_reversal",
      fee: taken ? feeMinor : 0,
      description: `Chargeback ${taken ? "withdrawal" : "reversal"} for ${charge}`,
    },
  });
  return { ...dispute, balance_transactions: [...dispute.balance_transactions, transaction] };
}
