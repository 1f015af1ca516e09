import { z } from "zod";
import { chargeSavedCard, IntentParams } from "../payments/charge-saved-card";
import { createSession } from "../payments/create-session";
import { CustomerParams, createCustomer, deleteCustomer } from "../payments/customer";
import { expireSession } from "../payments/expire-session";
import { cancelIntent } from "../payments/payment-intent";
import { RefundParams, refund } from "../payments/refund";
import { SessionParams } from "../payments/session-params";
import { settleNewRefund } from "../payments/settle-refund";
import type { Records } from "../state/records";
import type { Act } from "../world";
import { type Endpoint, endpoint } from "./endpoint";
import { eventObject } from "./event-object";
import { listPage, listParams } from "./list-page";
import { expand, flag, listOf, text } from "./parameters";
import { noSuch } from "./stripe-refusal";

const plain = z.strictObject({ expand });
const sessionStatus = z.enum(["open", "complete", "expired"]);
const cancellation = z.enum(["duplicate", "fraudulent", "requested_by_customer", "abandoned"]);

/** The row, or Stripe's 404. */
function found<K extends keyof Records>(act: Act, kind: K, id: string, what: string): Records[K] {
  const row = act.store.tables[kind].get(id);
  if (!row) throw noSuch(what, id);
  return row;
}

const session = (act: Act, id: string) => found(act, "sessions", id, "checkout.session");
const intent = (act: Act, id: string) => found(act, "paymentIntents", id, "payment_intent");

const same = <T>(wanted: T | undefined, value: T) => wanted === undefined || wanted === value;

/** Every endpoint that the stand-in models; another is refused as Stripe refuses an address that it does not know. */
export const endpoints: readonly Endpoint[] = [
  endpoint("POST", "/checkout/sessions", SessionParams, createSession),
  endpoint(
    "GET",
    "/checkout/sessions",
    z.strictObject({
      ...listParams,
      payment_intent: text().optional(),
      status: sessionStatus.optional(),
    }),
    (act, input) =>
      listPage(act.store.tables.sessions, input, "/v1/checkout/sessions", (row) => {
        return (
          same(input.payment_intent, row.payment_intent ?? "") && same(input.status, row.status)
        );
      }),
  ),
  endpoint("GET", "/checkout/sessions/{id}", plain, (act, _input, id) => session(act, id)),
  endpoint("POST", "/checkout/sessions/{id}/expire", plain, (act, _input, id) =>
    expireSession(act, session(act, id)),
  ),
  endpoint(
    "GET",
    "/checkout/sessions/{id}/line_items",
    z.strictObject(listParams),
    (act, input, id) => {
      const data = act.store.tables.checkouts.get(session(act, id).id)?.lineItems ?? [];
      const url = `/v1/checkout/sessions/${id}/line_items`;
      return {
        object: "list",
        data: data.slice(0, input.limit),
        has_more: data.length > input.limit,
        url,
      };
    },
  ),

  endpoint(
    "GET",
    "/payment_intents",
    z.strictObject({ ...listParams, customer: text().optional() }),
    (act, input) =>
      listPage(act.store.tables.paymentIntents, input, "/v1/payment_intents", (row) =>
        same(input.customer, row.customer ?? ""),
      ),
  ),
  endpoint("POST", "/payment_intents", IntentParams, chargeSavedCard),
  endpoint("GET", "/payment_intents/{id}", plain, (act, _input, id) => intent(act, id)),
  endpoint(
    "POST",
    "/payment_intents/{id}/cancel",
    plain.extend({ cancellation_reason: cancellation.optional() }),
    (act, _input, id) => cancelIntent(intent(act, id)),
  ),

  endpoint(
    "GET",
    "/charges",
    z.strictObject({ ...listParams, payment_intent: text().optional() }),
    (act, input) =>
      listPage(act.store.tables.charges, input, "/v1/charges", (row) =>
        same(input.payment_intent, row.payment_intent),
      ),
  ),
  endpoint("GET", "/charges/{id}", plain, (act, _input, id) => found(act, "charges", id, "charge")),

  endpoint("POST", "/refunds", RefundParams, (act, input) => {
    const made = refund(act, input);
    settleNewRefund(act, made);
    return made;
  }),
  endpoint(
    "GET",
    "/refunds",
    z.strictObject({ ...listParams, charge: text().optional(), payment_intent: text().optional() }),
    (act, input) =>
      listPage(act.store.tables.refunds, input, "/v1/refunds", (row) => {
        return same(input.charge, row.charge) && same(input.payment_intent, row.payment_intent);
      }),
  ),
  endpoint("GET", "/refunds/{id}", plain, (act, _input, id) => found(act, "refunds", id, "refund")),

  endpoint(
    "GET",
    "/disputes",
    z.strictObject({ ...listParams, charge: text().optional(), payment_intent: text().optional() }),
    (act, input) =>
      listPage(act.store.tables.disputes, input, "/v1/disputes", (row) => {
        return same(input.charge, row.charge) && same(input.payment_intent, row.payment_intent);
      }),
  ),
  endpoint("GET", "/disputes/{id}", plain, (act, _input, id) =>
    found(act, "disputes", id, "dispute"),
  ),

  endpoint(
    "GET",
    "/events",
    z.strictObject({
      ...listParams,
      delivery_success: flag.optional(),
      type: text().optional(),
      types: listOf(text(), 20).optional(),
    }),
    (act, input) => {
      const types = input.types ?? (input.type === undefined ? null : [input.type]);
      const delivered = (id: string) =>
        (act.store.tables.deliveries.get(id)?.state ?? "delivered") === "delivered";
      const page = listPage(act.store.tables.events, input, "/v1/events", (row) => {
        const wanted = types === null || types.some((type) => fitsType(type, row.type));
        return (
          wanted &&
          (input.delivery_success === undefined || input.delivery_success === delivered(row.id))
        );
      });
      return { ...page, data: page.data.map((row) => eventObject(act, row)) };
    },
  ),
  endpoint("GET", "/events/{id}", plain, (act, _input, id) =>
    eventObject(act, found(act, "events", id, "event")),
  ),

  endpoint(
    "GET",
    "/balance_transactions",
    z.strictObject({
      ...listParams,
      currency: text().optional(),
      source: text().optional(),
      type: text().optional(),
    }),
    (act, input) =>
      listPage(act.store.tables.balanceTransactions, input, "/v1/balance_transactions", (row) => {
        const { currency, source, type } = input;
        return same(currency, row.currency) && same(source, row.source) && same(type, row.type);
      }),
  ),
  endpoint("GET", "/balance_transactions/{id}", plain, (act, _input, id) =>
    found(act, "balanceTransactions", id, "balance transaction"),
  ),
  endpoint("GET", "/payouts", z.strictObject(listParams), (act, input) =>
    listPage(act.store.tables.payouts, input, "/v1/payouts", () => true),
  ),
  endpoint("GET", "/payouts/{id}", plain, (act, _input, id) => found(act, "payouts", id, "payout")),
  endpoint("POST", "/customers", CustomerParams, createCustomer),
  endpoint("GET", "/customers/{id}", plain, (act, _input, id) =>
    found(act, "customers", id, "customer"),
  ),
  endpoint("DELETE", "/customers/{id}", plain, (act, _input, id) => deleteCustomer(act, id)),
  endpoint("GET", "/setup_intents/{id}", plain, (act, _input, id) =>
    found(act, "setupIntents", id, "setupintent"),
  ),
  endpoint(
    "GET",
    "/payment_methods",
    z.strictObject({ ...listParams, customer: text(), type: z.literal("card").optional() }),
    (act, input) =>
      listPage(act.store.tables.paymentMethods, input, "/v1/payment_methods", (row) =>
        same(input.customer, row.customer ?? ""),
      ),
  ),
  endpoint("GET", "/payment_methods/{id}", plain, (act, _input, id) =>
    found(act, "paymentMethods", id, "PaymentMethod"),
  ),
];

/** `charge.*` is every event about a charge. */
function fitsType(wanted: string, type: string): boolean {
  return wanted.endsWith("*") ? type.startsWith(wanted.slice(0, -1)) : type === wanted;
}
