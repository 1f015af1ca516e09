import type Stripe from "stripe";
import { newId } from "../ids";
import type { ChargeRecord, PaymentIntentRecord } from "../state/records";
import type { Act } from "../world";
import { noAddress } from "./payment-method";

type Decline = { code: string; message: string };
type Facts = { method: Stripe.PaymentMethod; decline: Decline | null; authenticated: boolean };

/** A charge, paid or declined, with every field of docs.stripe.com/api/charges/object. */
export function chargeObject(act: Act, intent: PaymentIntentRecord, facts: Facts): ChargeRecord {
  const { method, decline } = facts;
  const id = newId("ch_3");
  return {
    id,
    object: "charge",
    amount: intent.amount,
    amount_captured: decline ? 0 : intent.amount,
    amount_refunded: 0,
    application: null,
    application_fee: null,
    application_fee_amount: null,
    balance_transaction: null,
    billing_details: { address: noAddress, phone: null, tax_id: null, ...nameOf(method) },
    calculated_statement_descriptor: "STRIPE STAND-IN",
    captured: !decline,
    created: act.now,
    currency: intent.currency,
    customer: intent.customer,
    description: intent.description,
    disputed: false,
    failure_balance_transaction: null,
    failure_code: decline ? "card_declined" : null,
    failure_message: decline?.message ?? null,
    fraud_details: {},
    livemode: false,
    metadata: intent.metadata,
    on_behalf_of: null,
    outcome: decline ? declined(decline) : approved,
    paid: !decline,
    payment_intent: intent.id,
    payment_method: method.id,
    payment_method_details: { card: cardDetails(intent, facts), type: "card" },
    radar_options: {},
    receipt_email: intent.receipt_email,
    receipt_number: null,
    receipt_url: null,
    refunded: false,
    review: null,
    shipping: null,
    source: null,
    source_transfer: null,
    statement_descriptor: intent.statement_descriptor,
    statement_descriptor_suffix: intent.statement_descriptor_suffix,
    status: decline ? "failed" : "succeeded",
    transfer_data: null,
    transfer_group: null,
  } satisfies Stripe.Charge;
}

function nameOf(method: Stripe.PaymentMethod) {
  return { email: method.billing_details.email, name: method.billing_details.name };
}

const approved = {
  advice_code: null,
  network_advice_code: null,
  network_decline_code: null,
  network_status: "approved_by_network",
  reason: null,
  risk_level: "normal",
  risk_score: 20,
  seller_message: "Payment complete.",
  type: "authorized",
} satisfies Stripe.Charge.Outcome;

function declined(decline: Decline) {
  return {
    ...approved,
    advice_code: "try_again_later",
    network_decline_code: decline.code === "insufficient_funds" ? "51" : "05",
    network_status: "declined_by_network",
    reason: decline.code,
    seller_message: "The bank did not return any further details with this decline.",
    type: "issuer_declined",
  } satisfies Stripe.Charge.Outcome;
}

function cardDetails(intent: PaymentIntentRecord, { method, decline, authenticated }: Facts) {
  return {
    amount_authorized: decline ? null : intent.amount,
    authorization_code: decline ? null : newId("", 6).toUpperCase(),
    brand: "visa",
    checks: method.card?.checks ?? null,
    country: "US",
    electronic_commerce_indicator: authenticated ? "05" : null,
    exp_month: method.card?.exp_month ?? 0,
    exp_year: method.card?.exp_year ?? 0,
    extended_authorization: { status: "disabled" },
    fingerprint: method.card?.fingerprint ?? null,
    funding: "credit",
    incremental_authorization: { status: "unavailable" },
    installments: null,
    last4: method.card?.last4 ?? null,
    mandate: null,
    multicapture: { status: "unavailable" },
    network: "visa",
    network_token: { used: false },
    network_transaction_id: newId("", 15).toUpperCase(),
    overcapture: { maximum_amount_capturable: intent.amount, status: "unavailable" },
    regulated_status: "unregulated",
    three_d_secure: authenticated ? threeDSecure() : null,
    transaction_link_id: null,
    wallet: null,
  } satisfies Stripe.Charge.PaymentMethodDetails.Card;
}

function threeDSecure() {
  return {
    authentication_flow: "challenge",
    electronic_commerce_indicator: "05",
    exemption_indicator: null,
    result: "authenticated",
    result_reason: null,
    transaction_id: crypto.randomUUID(),
    version: "2.2.0",
  } satisfies Stripe.Charge.PaymentMethodDetails.Card.ThreeDSecure;
}
