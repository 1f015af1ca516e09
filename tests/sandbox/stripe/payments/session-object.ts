import type Stripe from "stripe";
import type { SessionRecord } from "../state/records";
import type { Act } from "../world";
import type { SessionInput } from "./session-params";

type Figures = { id: string; currency: string; total: number; expiresAt: number };

/** A new, open Checkout Session with every field of docs.stripe.com/api/checkout/sessions/object. */
export function sessionObject(act: Act, input: SessionInput, figures: Figures): SessionRecord {
  const { id, currency, total, expiresAt } = figures;
  return {
    id,
    object: "checkout.session",
    adaptive_pricing: { enabled: false },
    after_expiration: null,
    allow_promotion_codes: input.allow_promotion_codes ? false : null,
    allowed_payment_method_types: input.allowed_payment_method_types,
    amount_subtotal: total,
    amount_total: total,
    automatic_tax: { enabled: false, liability: null, provider: null, status: null },
    billing_address_collection: input.billing_address_collection ?? null,
    branding_settings: {
      background_color: "#ffffff",
      border_style: "rounded",
      button_color: "#0074d4",
      display_name: "Stripe stand-in",
      font_family: "default",
      icon: null,
      logo: null,
    },
    cancel_url: input.cancel_url ?? null,
    client_reference_id: input.client_reference_id ?? null,
    client_secret: null,
    collected_information: null,
    consent: null,
    consent_collection: null,
    created: act.now,
    currency,
    currency_conversion: null,
    custom_fields: [],
    custom_text: customText(input.custom_text),
    customer: input.customer ?? null,
    customer_account: null,
    ...modeFields(input),
    customer_details: input.customer_email ? customerDetails(input.customer_email, null) : null,
    customer_email: input.customer_email ?? null,
    discounts: [],
    expires_at: expiresAt,
    integration_identifier: null,
    invoice: null,
    invoice_creation: {
      enabled: false,
      invoice_data: {
        account_tax_ids: null,
        custom_fields: null,
        description: null,
        footer: null,
        issuer: null,
        metadata: {},
        rendering_options: null,
      },
    },
    livemode: false,
    locale: input.locale ?? null,
    managed_payments: { enabled: false },
    metadata: input.metadata,
    origin_context: input.origin_context ?? null,
    payment_intent: null,
    payment_link: null,
    payment_method_configuration_details: null,
    payment_method_options: { card: { request_three_d_secure: "automatic" } },
    payment_method_types: ["card"],
    payment_status: "unpaid",
    permissions: null,
    phone_number_collection: { enabled: false },
    recovered_from: null,
    saved_payment_method_options: null,
    setup_intent: null,
    shipping_address_collection: null,
    shipping_cost: null,
    shipping_options: [],
    status: "open",
    submit_type: input.submit_type ?? null,
    subscription: null,
    success_url: input.success_url,
    total_details: { amount_discount: 0, amount_shipping: 0, amount_tax: 0 },
    ui_mode: "hosted_page",
    url: `${act.url}/c/pay/${id}`,
    wallet_options: null,
  } satisfies Stripe.Checkout.Session;
}

/** Where a card is only saved there is nobody to be made, and always a card. */
function modeFields({ mode, customer }: SessionInput) {
  const saves = mode === "setup";
  return {
    customer_creation: saves || customer ? null : "if_required",
    mode,
    payment_method_collection: saves ? "always" : "if_required",
  } satisfies Partial<Stripe.Checkout.Session>;
}

function customText(given: SessionInput["custom_text"]) {
  return {
    after_submit: given?.after_submit ?? null,
    shipping_address: null,
    submit: given?.submit ?? null,
    terms_of_service_acceptance: null,
  } satisfies Stripe.Checkout.Session.CustomText;
}

/** Who paid, as far as the hosted page asked. */
export function customerDetails(email: string | null, name: string | null) {
  return {
    address: null,
    business_name: null,
    email,
    individual_name: null,
    name,
    phone: null,
    tax_exempt: "none",
    tax_ids: [],
  } satisfies Stripe.Checkout.Session.CustomerDetails;
}
