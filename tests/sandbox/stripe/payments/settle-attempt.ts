import type Stripe from "stripe";
import { emitEvent } from "../emit-event";
import type { ChargeRecord, PaymentIntentRecord, SessionRecord } from "../state/records";
import type { Act } from "../world";
import { addBalanceTransaction } from "./balance";
import { chargeObject } from "./charge-object";
import { openDispute } from "./dispute";
import { customerDetails } from "./session-object";
import { cardOf } from "./test-cards";

type Decline = { code: string; message: string };

/** The bank says no: a failed charge, and an intent that waits for another card. */
export function declineAttempt(
  act: Act,
  intent: PaymentIntentRecord,
  method: Stripe.PaymentMethod,
  decline: Decline,
): PaymentIntentRecord {
  const charge = chargeObject(act, intent, { method, decline, authenticated: false });
  act.store.put("charges", charge);
  emitEvent(act, "charge.failed", charge);
  const code = decline.code === "authentication_required" ? decline.code : "card_declined";
  return failIntent(
    act,
    { ...intent, latest_charge: charge.id },
    {
      advice_code: adviceOn(decline.code),
      charge: charge.id,
      code,
      decline_code: decline.code,
      doc_url: `https://stripe.com/docs/error-codes/${code.replaceAll("_", "-")}`,
      message: decline.message,
      payment_method: method,
      type: "card_error",
    },
  );
}

/** What the bank thinks of trying again (docs.stripe.com/declines, "Advice codes"). */
function adviceOn(code: string): string {
  if (code === "authentication_required") return "confirm_card_data";
  return hard.has(code) ? "do_not_try_again" : "try_again_later";
}

const hard = new Set([
  "stolen_card",
  "lost_card",
  "pickup_card",
  "fraudulent",
  "card_not_supported",
]);

export const notAuthenticated =
  "We are unable to authenticate your payment method. Please choose a different payment method and try again.";

/** The person did not authenticate: no charge at all. */
export function failAuthentication(
  act: Act,
  intent: PaymentIntentRecord,
  method: Stripe.PaymentMethod,
): void {
  const code = "payment_intent_authentication_failure";
  failIntent(act, intent, {
    code,
    doc_url: "https://stripe.com/docs/error-codes/payment-intent-authentication-failure",
    message: notAuthenticated,
    payment_method: method,
    type: "invalid_request_error",
  });
}

function failIntent(
  act: Act,
  intent: PaymentIntentRecord,
  error: Stripe.PaymentIntent.LastPaymentError,
): PaymentIntentRecord {
  const failed = {
    ...intent,
    last_payment_error: error,
    next_action: null,
    payment_method: null,
    status: "requires_payment_method",
  } satisfies PaymentIntentRecord;
  act.store.put("paymentIntents", failed);
  emitEvent(act, "payment_intent.payment_failed", failed);
  return failed;
}

type Payment = {
  /** Null where a saved card is charged. */
  session: SessionRecord | null;
  intent: PaymentIntentRecord;
  method: Stripe.PaymentMethod;
  authenticated: boolean;
};

/** The money is taken. The charge's balance transaction follows in `charge.updated`, as capture is asynchronous. */
export function payAttempt(
  act: Act,
  { session, intent, method, authenticated }: Payment,
): PaymentIntentRecord {
  const charge = chargeObject(act, intent, { method, decline: null, authenticated });
  emitEvent(act, "charge.succeeded", charge);
  const paid = {
    ...intent,
    amount_received: intent.amount,
    last_payment_error: null,
    latest_charge: charge.id,
    next_action: null,
    payment_method: method.id,
    status: "succeeded",
  } satisfies PaymentIntentRecord;
  act.store.put("paymentIntents", paid);
  emitEvent(act, "payment_intent.succeeded", paid);
  if (session) completeSession(act, session, paid, method);
  const settled = settleCharge(act, charge);
  if (cardOf(method)?.name === "disputed") openDispute(act, settled);
  return paid;
}

function completeSession(
  act: Act,
  session: SessionRecord,
  intent: PaymentIntentRecord,
  method: Stripe.PaymentMethod,
): void {
  const { email, name } = method.billing_details;
  const complete = {
    ...session,
    collected_information: { business_name: null, individual_name: null, shipping_details: null },
    customer_details: customerDetails(email, name),
    payment_intent: intent.id,
    payment_status: "paid",
    status: "complete",
    url: null,
  } satisfies SessionRecord;
  act.store.put("sessions", complete);
  emitEvent(act, "checkout.session.completed", complete);
}

function settleCharge(act: Act, charge: ChargeRecord): ChargeRecord {
  const { amount, currency, id } = charge;
  const transaction = addBalanceTransaction(act, { type: "charge", amount, currency, source: id });
  const settled = { ...charge, balance_transaction: transaction.id };
  act.store.put("charges", settled);
  emitEvent(act, "charge.updated", settled, { balance_transaction: null });
  return settled;
}
