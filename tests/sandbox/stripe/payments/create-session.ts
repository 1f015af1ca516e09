import { StripeRefusal } from "../api/stripe-refusal";
import { newId } from "../ids";
import type { CheckoutRecord, LineItemOnTheWire, SessionRecord } from "../state/records";
import type { Act } from "../world";
import { checkTotal } from "./amounts";
import { livingCustomer } from "./customer";
import { sessionObject } from "./session-object";
import type { SessionInput } from "./session-params";
import { addSetupIntent } from "./setup-intent";

const minute = 60;
const day = 24 * 60 * minute;

/** Opens a Checkout Session. Throws Stripe's error for amounts, currencies and times that Stripe refuses. */
export function createSession(act: Act, input: SessionInput): SessionRecord {
  const expiresAt = input.expires_at ?? act.now + day;
  checkExpiry(expiresAt, act.now);
  if (input.customer !== undefined) livingCustomer(act, input.customer);
  if (input.mode === "setup") return createSetupSession(act, input, expiresAt);
  const items = itemsOf(input);
  const currency = oneCurrency(input, items);
  const lineItems = items.map((item) => lineItemOf(act, item));
  const total = lineItems.reduce((sum, item) => sum + item.amount_total, 0);
  checkTotal(total, currency);

  const id = newId("cs_test_a1", 56);
  const session = sessionObject(act, input, { id, currency, total, expiresAt });
  act.store.put("checkouts", checkoutOf(id, input, lineItems));
  act.store.put("sessions", session);
  return session;
}

type Item = NonNullable<SessionInput["line_items"]>[number];

function itemsOf({ line_items }: SessionInput): Item[] {
  if (line_items) return line_items;
  const param = "line_items";
  throw new StripeRefusal(400, `Missing required param: ${param}.`, {
    ...{ code: "parameter_missing", param },
  });
}

/** Takes no money: a card is saved by the SetupIntent that comes with it. */
function createSetupSession(act: Act, input: SessionInput, expiresAt: number): SessionRecord {
  if (input.line_items)
    throw new StripeRefusal(400, "You can not pass `line_items` in `setup` mode.", {
      param: "line_items",
    });
  const id = newId("cs_test_c1", 56);
  const setup = addSetupIntent(act, input);
  const session = {
    ...sessionObject(act, input, { id, currency: "", total: 0, expiresAt }),
    ...{ amount_subtotal: null, amount_total: null, currency: null, total_details: null },
    ...{ payment_status: "no_payment_required", setup_intent: setup.id },
  } satisfies SessionRecord;
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

function oneCurrency(input: SessionInput, items: readonly Item[]): string {
  const currencies = new Set(items.map((item) => item.price_data.currency));
  if (input.currency) currencies.add(input.currency.toLowerCase());
  const [currency, another] = currencies;
  if (currency === undefined || another !== undefined) {
    throw new StripeRefusal(400, "All line items must have the same currency.", {
      param: "line_items",
    });
  }
  return currency;
}

function lineItemOf(act: Act, item: Item): LineItemOnTheWire {
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
