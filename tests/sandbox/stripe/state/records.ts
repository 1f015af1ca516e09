import type Stripe from "stripe";

/** Stripe's `unit_amount_decimal` is a string on the wire; the SDK's type is what it makes of it. */
export type PriceOnTheWire = Omit<Stripe.Price, "unit_amount_decimal"> & {
  unit_amount_decimal: string | null;
};
export type LineItemOnTheWire = Omit<Stripe.LineItem, "price"> & { price: PriceOnTheWire };

export type SessionRecord = Stripe.Checkout.Session & {
  customer: string | null;
  payment_intent: string | null;
  setup_intent: string | null;
  success_url: string;
};
export type CustomerRecord = Stripe.Customer;
export type SetupIntentRecord = Stripe.SetupIntent & {
  customer: string | null;
  payment_method: string | null;
};
export type PaymentMethodRecord = Stripe.PaymentMethod & { customer: string | null };
export type PaymentIntentRecord = Stripe.PaymentIntent & {
  customer: string | null;
  latest_charge: string | null;
  payment_method: string | null;
};
export type ChargeRecord = Stripe.Charge & {
  balance_transaction: string | null;
  payment_intent: string;
  payment_method: string;
};
export type RefundRecord = Stripe.Refund & {
  balance_transaction: string | null;
  charge: string;
  payment_intent: string;
  status: string;
};

export type PayoutRecord = Stripe.Payout & { balance_transaction: string };

export type DisputeRecord = Stripe.Dispute & { charge: string; payment_intent: string };

/** What a session was created with and Stripe's answer does not show. */
export type CheckoutRecord = {
  id: string;
  lineItems: LineItemOnTheWire[];
  paymentIntent: {
    description: string | null;
    metadata: Stripe.Metadata;
    receiptEmail: string | null;
    statementDescriptor: string | null;
    statementDescriptorSuffix: string | null;
  };
};

/** An answer kept for its idempotency key (the id). */
export type AnswerRecord = {
  id: string;
  endpoint: string;
  fingerprint: string;
  requestId: string;
  created: number;
  status: number;
  body: string;
};

export type DeliveryState = "withheld" | "pending" | "delivered" | "failed";

/** How far an event (the id) has come on its way to the webhook endpoint. */
export type DeliveryRecord = {
  id: string;
  type: string;
  state: DeliveryState;
  attempts: number;
  lastStatus: number | null;
};

export type SettingRecord = { id: "clockSeconds" | "webhooksWithheld"; value: number };

export type Records = {
  sessions: SessionRecord;
  checkouts: CheckoutRecord;
  paymentIntents: PaymentIntentRecord;
  paymentMethods: PaymentMethodRecord;
  setupIntents: SetupIntentRecord;
  customers: CustomerRecord | Stripe.DeletedCustomer;
  charges: ChargeRecord;
  balanceTransactions: Stripe.BalanceTransaction;
  refunds: RefundRecord;
  disputes: DisputeRecord;
  payouts: PayoutRecord;
  events: Stripe.EventBase;
  deliveries: DeliveryRecord;
  answers: AnswerRecord;
  settings: SettingRecord;
};

export type Kind = keyof Records;
