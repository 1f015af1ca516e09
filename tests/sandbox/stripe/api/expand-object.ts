import type { Act } from "../world";
import { StripeRefusal } from "./stripe-refusal";

type Thing = { readonly [field: string]: unknown };
type Find = (act: Act, thing: Thing) => unknown;

const byId =
  (
    field: string,
    kind: "paymentIntents" | "charges" | "paymentMethods" | "setupIntents" | "balanceTransactions",
  ): Find =>
  (act, thing) => {
    const id = thing[field];
    return typeof id === "string" ? (act.store.tables[kind].get(id) ?? id) : (id ?? null);
  };

const list = (data: unknown[], url: string) => ({ object: "list", data, has_more: false, url });

const lineItems: Find = (act, thing) => {
  const id = String(thing["id"]);
  return list(
    act.store.tables.checkouts.get(id)?.lineItems ?? [],
    `/v1/checkout/sessions/${id}/line_items`,
  );
};

const refunds: Find = (act, thing) => {
  const id = String(thing["id"]);
  const data = act.store.tables.refunds.rows.filter((refund) => refund.charge === id).reverse();
  return list(data, `/v1/charges/${id}/refunds`);
};

// A movement's cause is of one of several kinds, and its id says which.
const source: Find = (act, thing) => {
  const id = String(thing["source"]);
  const { charges, refunds, payouts, disputes } = act.store.tables;
  return charges.get(id) ?? refunds.get(id) ?? payouts.get(id) ?? disputes.get(id) ?? id;
};

const charge = byId("charge", "charges");
const intent = byId("payment_intent", "paymentIntents");
const transaction = byId("balance_transaction", "balanceTransactions");
const failure = byId("failure_balance_transaction", "balanceTransactions");
const method = byId("payment_method", "paymentMethods");

/** What can be expanded, by the object's `object` and field (docs.stripe.com/api/expanding_objects). */
const expandable: { readonly [object: string]: { readonly [field: string]: Find } } = {
  "checkout.session": {
    line_items: lineItems,
    payment_intent: intent,
    setup_intent: byId("setup_intent", "setupIntents"),
  },
  setup_intent: { payment_method: method },
  payment_intent: { latest_charge: byId("latest_charge", "charges"), payment_method: method },
  charge: {
    balance_transaction: transaction,
    failure_balance_transaction: failure,
    payment_intent: intent,
    refunds,
  },
  balance_transaction: { source },
  dispute: { charge, payment_intent: intent },
  payout: { balance_transaction: transaction, failure_balance_transaction: failure },
  refund: {
    balance_transaction: transaction,
    charge,
    failure_balance_transaction: failure,
    payment_intent: intent,
  },
};

/** `thing` with the field at `path` (`latest_charge.balance_transaction`) as an object in place of an id. */
export function expandObject(act: Act, thing: Thing, path: string): Thing {
  return step(act, thing, path.split("."), path);
}

function step(act: Act, thing: Thing, path: string[], whole: string): Thing {
  const [field = "", ...rest] = path;
  const within = (value: unknown) =>
    rest.length > 0 && isThing(value) ? step(act, value, rest, whole) : value;
  const inside = thing[field];
  if (thing["object"] === "list" && field === "data" && Array.isArray(inside)) {
    return { ...thing, data: inside.map(within) };
  }
  // Expanded already by an earlier path.
  if (isThing(inside) && rest.length > 0) return { ...thing, [field]: within(inside) };
  const fields = expandable[String(thing["object"])];
  const find = fields && Object.hasOwn(fields, field) ? fields[field] : undefined;
  if (find) return { ...thing, [field]: within(find(act, thing)) };
  throw new StripeRefusal(400, `This property cannot be expanded (${whole}).`);
}

function isThing(value: unknown): value is Thing {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
