import type Stripe from "stripe";
import { StripeRefusal } from "../api/stripe-refusal";
import { emitEvent } from "../emit-event";
import { newId } from "../ids";
import type { CheckoutRecord, PaymentIntentRecord, SessionRecord } from "../state/records";
import type { Act } from "../world";

/** The session's PaymentIntent; Stripe makes it when a customer first tries to pay, not with the session. */
export function intentFor(act: Act, session: SessionRecord): PaymentIntentRecord {
  const existing =
    session.payment_intent && act.store.tables.paymentIntents.get(session.payment_intent);
  if (existing) return existing;
  const intent = newIntent(act, session);
  act.store.put("paymentIntents", intent);
  act.store.put("sessions", { ...session, payment_intent: intent.id });
  emitEvent(act, "payment_intent.created", intent);
  return intent;
}

function newIntent(act: Act, session: SessionRecord): PaymentIntentRecord {
  const asked = act.store.tables.checkouts.get(session.id)?.paymentIntent;
  return intentObject(act, {
    amount: session.amount_total ?? 0,
    currency: session.currency ?? "",
    customer: session.customer,
    description: asked?.description ?? null,
    metadata: asked?.metadata ?? {},
    receiptEmail: asked?.receiptEmail ?? null,
    statementDescriptor: asked?.statementDescriptor ?? null,
    statementDescriptorSuffix: asked?.statementDescriptorSuffix ?? null,
  });
}

type Asked = CheckoutRecord["paymentIntent"] & {
  amount: number;
  currency: string;
  customer: string | null;
};

/** A PaymentIntent that nobody has paid, with every field of docs.stripe.com/api/payment_intents/object. */
export function intentObject(act: Act, asked: Asked): PaymentIntentRecord {
  const id = newId("pi_3");
  return {
    id,
    object: "payment_intent",
    allowed_payment_method_types: ["card"],
    amount: asked.amount,
    amount_capturable: 0,
    amount_details: { tip: {} },
    amount_received: 0,
    application: null,
    application_fee_amount: null,
    automatic_payment_methods: null,
    canceled_at: null,
    cancellation_reason: null,
    capture_method: "automatic_async",
    client_secret: newId(`${id}_secret_`),
    confirmation_method: "automatic",
    created: act.now,
    currency: asked.currency,
    customer: asked.customer,
    customer_account: null,
    description: asked.description,
    excluded_payment_method_types: null,
    last_payment_error: null,
    latest_charge: null,
    livemode: false,
    managed_payments: null,
    metadata: asked.metadata,
    next_action: null,
    on_behalf_of: null,
    payment_details: { customer_reference: null, order_reference: newId("", 14) },
    payment_method: null,
    payment_method_configuration_details: null,
    payment_method_options: {
      card: {
        installments: null,
        mandate_options: null,
        network: null,
        request_three_d_secure: "automatic",
      },
    },
    payment_method_types: ["card"],
    payment_record: null,
    processing: null,
    receipt_email: asked.receiptEmail,
    review: null,
    setup_future_usage: null,
    shipping: null,
    source: null,
    statement_descriptor: asked.statementDescriptor,
    statement_descriptor_suffix: asked.statementDescriptorSuffix,
    status: "requires_payment_method",
    transfer_data: null,
    transfer_group: null,
  } satisfies Stripe.PaymentIntent;
}

const cancelable =
  "requires_payment_method, requires_capture, requires_confirmation, requires_action, processing";

/**
 * Refuses, as Stripe does for every PaymentIntent that the stand-in can have: the intent of a Checkout Session can be
 * cancelled only in `requires_capture`; else the session must be expired (docs.stripe.com/api/payment_intents/cancel).
 */
export function cancelIntent(intent: PaymentIntentRecord): never {
  const over = intent.status === "succeeded" || intent.status === "canceled";
  const message = over
    ? `You cannot cancel this PaymentIntent because it has a status of ${intent.status}. Only a PaymentIntent with one of the following statuses may be canceled: ${cancelable}.`
    : "You cannot perform this action on PaymentIntents created by Checkout.";
  throw new StripeRefusal(400, message, {
    ...(over && { code: "payment_intent_unexpected_state" }),
    payment_intent: intent,
  });
}
