import type Stripe from "stripe";
import { emitEvent } from "../emit-event";
import { newId } from "../ids";
import type { PaymentMethodRecord, SetupIntentRecord } from "../state/records";
import type { Act } from "../world";
import type { SessionInput } from "./session-params";

/** The intent to save a card of a customer's for later, made with its session (docs.stripe.com/api/setup_intents/object). */
export function addSetupIntent(act: Act, input: SessionInput): SetupIntentRecord {
  const id = newId("seti_1");
  const made = {
    id,
    object: "setup_intent",
    allowed_payment_method_types: ["card"],
    application: null,
    automatic_payment_methods: null,
    cancellation_reason: null,
    client_secret: newId(`${id}_secret_`),
    created: act.now,
    customer: input.customer ?? null,
    customer_account: null,
    description: input.setup_intent_data?.description ?? null,
    excluded_payment_method_types: null,
    flow_directions: null,
    last_setup_error: null,
    latest_attempt: null,
    livemode: false,
    mandate: null,
    metadata: input.setup_intent_data?.metadata ?? {},
    next_action: null,
    on_behalf_of: null,
    payment_method: null,
    payment_method_configuration_details: null,
    payment_method_options: {
      card: { mandate_options: null, network: null, request_three_d_secure: "automatic" },
    },
    payment_method_types: ["card"],
    single_use_mandate: null,
    status: "requires_payment_method",
    usage: "off_session",
  } satisfies Stripe.SetupIntent;
  act.store.put("setupIntents", made);
  emitEvent(act, "setup_intent.created", made);
  return made;
}

/** The card is saved: it is the customer's, and may be charged without them. */
export function succeedSetup(
  act: Act,
  intent: SetupIntentRecord,
  method: PaymentMethodRecord,
): void {
  const attached = { ...method, customer: intent.customer };
  act.store.put("paymentMethods", attached);
  if (intent.customer) emitEvent(act, "payment_method.attached", attached);
  const succeeded = {
    ...intent,
    last_setup_error: null,
    next_action: null,
    payment_method: method.id,
    status: "succeeded",
  } satisfies SetupIntentRecord;
  act.store.put("setupIntents", succeeded);
  emitEvent(act, "setup_intent.succeeded", succeeded);
}

type Failure = { code: string; decline_code?: string; message: string };

/** The bank says no, or the person did not authenticate: another card can be tried. */
export function failSetup(
  act: Act,
  intent: SetupIntentRecord,
  method: PaymentMethodRecord,
  failure: Failure,
): void {
  const failed = {
    ...intent,
    last_setup_error: {
      ...failure,
      doc_url: `https://stripe.com/docs/error-codes/${failure.code.replaceAll("_", "-")}`,
      payment_method: method,
      type: failure.decline_code ? "card_error" : "invalid_request_error",
    },
    next_action: null,
    payment_method: null,
    status: "requires_payment_method",
  } satisfies SetupIntentRecord;
  act.store.put("setupIntents", failed);
  emitEvent(act, "setup_intent.setup_failed", failed);
}
