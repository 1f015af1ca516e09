import { z } from "zod";
import {
  address,
  email,
  expand,
  integer,
  listOf,
  metadata,
  refuse,
  text,
  timestamp,
} from "../api/parameters";

const off = z.strictObject({ enabled: z.literal("false") });

const lineItem = z.strictObject({
  price_data: z.strictObject({
    currency: text(3).transform((code) => code.toLowerCase()),
    product_data: z.strictObject({
      name: text(250),
      description: text(1000).optional(),
      images: listOf(address, 8).default([]),
      metadata: metadata.default({}),
    }),
    tax_behavior: z.enum(["exclusive", "inclusive", "unspecified"]).default("unspecified"),
    unit_amount: integer(0, 99_999_999),
  }),
  quantity: integer(1, 999_999),
});

const message = z.strictObject({ message: text(1200) }).optional();

/** docs.stripe.com/changelog/endive/2026-09-30/remove-payment-method-types-checkout-sessions */
function noLongerSupported(_given: unknown, context: z.RefinementCtx): never {
  return refuse(
    context,
    "payment_method_types_no_longer_supported",
    "The parameter payment_method_types is no longer supported. Use allowed_payment_method_types.",
  );
}

/**
 * What the stand-in models of creating a Checkout Session (docs.stripe.com/api/checkout/sessions/create): a one-time card payment
 * on the hosted page, or a card that is saved for later. What it does not model may be given only as turned off.
 */
export const SessionParams = z.strictObject({
  adaptive_pricing: off.optional(),
  allow_promotion_codes: z.literal("false").optional(),
  allowed_payment_method_types: listOf(z.literal("card"), 1).refine(
    (types) => types.length === 1,
    "Invalid array: allowed_payment_method_types is empty",
  ),
  automatic_tax: off.optional(),
  billing_address_collection: z.literal("auto").optional(),
  cancel_url: address.optional(),
  client_reference_id: text(200).optional(),
  currency: text(3).optional(),
  customer: text().optional(),
  custom_text: z.strictObject({ after_submit: message, submit: message }).optional(),
  customer_creation: z.literal("if_required").optional(),
  customer_email: email.optional(),
  expand,
  expires_at: timestamp.optional(),
  invoice_creation: off.optional(),
  line_items: listOf(lineItem, 100)
    .refine((items) => items.length > 0, "Invalid array: line_items is empty")
    .optional(),
  locale: z.enum(["auto", "en"]).optional(),
  metadata: metadata.default({}),
  mode: z.enum(["payment", "setup"]),
  origin_context: z.literal("web").optional(),
  payment_intent_data: z
    .strictObject({
      capture_method: z.literal("automatic_async").optional(),
      description: text(1000).optional(),
      metadata: metadata.default({}),
      receipt_email: email.optional(),
      statement_descriptor: text(22).optional(),
      statement_descriptor_suffix: text(22).optional(),
    })
    .prefault({}),
  payment_method_types: z.unknown().transform(noLongerSupported).optional(),
  phone_number_collection: off.optional(),
  setup_intent_data: z
    .strictObject({ description: text(1000).optional(), metadata: metadata.default({}) })
    .optional(),
  submit_type: z.enum(["auto", "book", "pay"]).optional(),
  success_url: address,
  ui_mode: z.literal("hosted_page").optional(),
});

export type SessionInput = z.infer<typeof SessionParams>;
