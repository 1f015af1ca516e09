import { StripeRefusal } from "../api/stripe-refusal";
import { newId } from "../ids";
import type { CheckoutRecord, LineItemOnTheWire, SessionRecord } from "../state/records";
import type { Act } from "../world";
import { checkTotal } from "./amounts";
import { sessionObject } from "./session-object";
import type { SessionInput } from "./session-params";

const minute = 60;
const day = 24 * 60 * minute;

/** Opens a Checkout Session. Throws Stripe's error for amounts, currencies and times that Stripe refuses. */
export function createSession(act: Act, input: SessionInput): SessionRecord {
  const expiresAt = input.expires_at ?? act.now + day;
  checkExpiry(expiresAt, act.now);
  const currency = oneCurrency(input);
  const lineItems = input.line_items.map((item) => lineItemOf(act, item));
  const total = lineItems.reduce((sum, item) => sum + item.amount_total, 0);
  checkTotal(total, currency);

  const id = newId("cs_test_a1", 56);
  const session = sessionObject(act, input, { id, currency, total, expiresAt });
  act.store.put("checkouts", checkoutOf(id, input, lineItems));
  act.store.put("sessions", session);
  return session;
}

function checkExpiry(expiresAt: number, now: number): void {
  const rule = "The `expires_at` timestamp must be";
  const from = "from Checkout Session creation.";
  if (expiresAt < now + 30 * minute) {
    throw new StripeRefusal(400, `${rule} at least 30 minutes ${from}`, { param: "expires_at" });
  }
  if (expiresAt > now + day) {
    throw new StripeRefusal(400, `${rule} less than 24 hours ${from}`, { param: "expires_at" });
  }
}

function oneCurrency(input: SessionInput): string {
  const currencies = new Set(input.line_items.map((item) => item.price_data.currency));
  if (input.currency) currencies.add(input.currency.toLowerCase());
  const [currency, another] = currencies;
  if (currency === undefined || another !== undefined) {
    throw new StripeRefusal(400, "All line items must have the same currency.", {
      param: "line_items",
    });
  }
  return currency;
}

function lineItemOf(act: Act, item: SessionInput["line_items"][number]): LineItemOnTheWire {
  const { currency, product_data: product, tax_behavior, unit_amount } = item.price_data;
  const amount = unit_amount * item.quantity;
  return {
    id: newId("li_1"),
    object: "item",
    adjustable_quantity: null,
    amount_discount: 0,
    amount_subtotal: amount,
    amount_tax: 0,
    amount_total: amount,
    currency,
    description: product.name,
    metadata: {},
    price: {
      id: newId("price_1"),
      object: "price",
      active: false,
      billing_scheme: "per_unit",
      created: act.now,
      currency,
      custom_unit_amount: null,
      livemode: false,
      lookup_key: null,
      metadata: {},
      nickname: null,
      product: newId("prod_", 14),
      recurring: null,
      tax_behavior,
      tiers_mode: null,
      transform_quantity: null,
      type: "one_time",
      unit_amount,
      unit_amount_decimal: String(unit_amount),
    },
    quantity: item.quantity,
  };
}

function checkoutOf(
  id: string,
  input: SessionInput,
  lineItems: LineItemOnTheWire[],
): CheckoutRecord {
  const intent = input.payment_intent_data;
  return {
    id,
    lineItems,
    paymentIntent: {
      description: intent.description ?? null,
      metadata: intent.metadata,
      receiptEmail: intent.receipt_email ?? null,
      statementDescriptor: intent.statement_descriptor ?? null,
      statementDescriptorSuffix: intent.statement_descriptor_suffix ?? null,
    },
  };
}
