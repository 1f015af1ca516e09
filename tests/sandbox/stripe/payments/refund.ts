import type Stripe from "stripe";
import { z } from "zod";
import { expand, integer, metadata, text } from "../api/parameters";
import { noSuch, StripeRefusal } from "../api/stripe-refusal";
import { emitEvent } from "../emit-event";
import { newId } from "../ids";
import type { ChargeRecord, RefundRecord } from "../state/records";
import type { Act } from "../world";
import { formatAmount } from "./amounts";
import { addBalanceTransaction } from "./balance";

export const RefundParams = z.strictObject({
  amount: integer(1, 99_999_999).optional(),
  charge: text().optional(),
  expand,
  metadata: metadata.default({}),
  payment_intent: text().optional(),
  reason: z.enum(["duplicate", "fraudulent", "requested_by_customer"]).optional(),
});

/** Gives back all that is left of a charge, or `amount` of it. Throws Stripe's errors for anything more. */
export function refund(act: Act, input: z.infer<typeof RefundParams>): RefundRecord {
  const charge = chargeToRefund(act, input);
  refuseDisputed(act, charge);
  const left = charge.amount - charge.amount_refunded;
  if (left === 0) {
    throw new StripeRefusal(400, `Charge ${charge.id} has already been refunded.`, {
      code: "charge_already_refunded",
    });
  }
  const amount = input.amount ?? left;
  if (amount > left) throw tooMuch(charge, amount, left);
  const status = act.refundOutcomes[0] === "pending" ? "pending" : "succeeded";
  const made = refundObject(act, charge, { ...input, amount, status });
  const refunded = charge.amount_refunded + amount;
  const changed = { ...charge, amount_refunded: refunded, refunded: refunded === charge.amount };
  const { amount_refunded, refunded: before } = charge;
  act.store.put("refunds", made);
  act.store.put("charges", changed);
  emitEvent(act, "charge.refunded", changed, { amount_refunded, refunded: before });
  emitEvent(act, "refund.created", made);
  return made;
}

/** What a bank has taken back cannot be given back as well (docs.stripe.com/error-codes, charge_disputed). */
function refuseDisputed(act: Act, { id }: ChargeRecord): void {
  const taken = act.store.tables.disputes.rows.some(
    ({ charge, is_charge_refundable, status }) =>
      charge === id && !is_charge_refundable && status !== "won",
  );
  if (!taken) return;
  const message = `Charge ${id} has been charged back; cannot issue a refund.`;
  throw new StripeRefusal(400, message, { code: "charge_disputed" });
}

function tooMuch(charge: ChargeRecord, amount: number, left: number): StripeRefusal {
  const what = charge.amount_refunded > 0 ? "unrefunded amount on charge" : "charge amount";
  const [asked, most] = [amount, left].map((minorUnits) =>
    formatAmount(minorUnits, charge.currency),
  );
  return new StripeRefusal(400, `Refund amount (${asked}) is greater than ${what} (${most})`, {
    param: "amount",
  });
}

type Named = { charge?: string | undefined; payment_intent?: string | undefined };

function chargeToRefund(act: Act, { charge, payment_intent }: Named): ChargeRecord {
  if (charge !== undefined && payment_intent !== undefined) {
    throw new StripeRefusal(
      400,
      "You may only specify one of these parameters: charge, payment_intent.",
    );
  }
  if (charge !== undefined) return paidCharge(act, charge);
  if (payment_intent !== undefined) return chargeOfIntent(act, payment_intent);
  throw new StripeRefusal(
    400,
    "One of the following params should be provided for this request: payment_intent or charge.",
  );
}

function paidCharge(act: Act, id: string): ChargeRecord {
  const charge = act.store.tables.charges.get(id);
  if (!charge) throw noSuch("charge", id, "charge");
  if (charge.paid) return charge;
  const param = "charge";
  throw new StripeRefusal(400, `Charge ${id} failed and cannot be refunded.`, { param });
}

function chargeOfIntent(act: Act, id: string): ChargeRecord {
  const param = "payment_intent";
  const intent = act.store.tables.paymentIntents.get(id);
  if (!intent) throw noSuch("payment_intent", id, param);
  const charge = act.store.tables.charges.get(intent.latest_charge ?? "");
  if (charge?.paid) return charge;
  const message = `This PaymentIntent (${id}) does not have a successful charge to refund.`;
  throw new StripeRefusal(400, message, { param });
}

type Wish = {
  amount: number;
  status: string;
  metadata: Stripe.Metadata;
  reason?: Stripe.Refund.Reason | undefined;
};

function refundObject(act: Act, charge: ChargeRecord, wish: Wish): RefundRecord {
  const { amount, status, metadata, reason } = wish;
  const id = newId("re_3");
  const { currency } = charge;
  const transaction = addBalanceTransaction(act, {
    type: "refund",
    amount: -amount,
    currency,
    source: id,
  });
  return {
    id,
    object: "refund",
    amount,
    balance_transaction: transaction.id,
    charge: charge.id,
    created: act.now,
    currency,
    customer: null,
    customer_account: null,
    destination_details: {
      card: {
        reference_status: "pending",
        reference_type: "acquirer_reference_number",
        type: "refund",
      },
      type: "card",
    },
    metadata,
    payment_intent: charge.payment_intent,
    payment_method: charge.payment_method,
    ...(status === "pending" && { pending_reason: "processing" }),
    reason: reason ?? null,
    receipt_number: null,
    source_transfer_reversal: null,
    status,
    transfer_reversal: null,
  } satisfies Stripe.Refund;
}
