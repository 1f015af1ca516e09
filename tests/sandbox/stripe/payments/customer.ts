import type Stripe from "stripe";
import { z } from "zod";
import { email, expand, metadata, text } from "../api/parameters";
import { noSuch } from "../api/stripe-refusal";
import { emitEvent } from "../emit-event";
import { newId } from "../ids";
import type { CustomerRecord } from "../state/records";
import type { Act } from "../world";

export const CustomerParams = z.strictObject({
  description: text().optional(),
  email: email.optional(),
  expand,
  metadata: metadata.default({}),
  name: text(256).optional(),
});

/** A customer of the merchant's, as far as the merchant tells. */
export function createCustomer(act: Act, input: z.infer<typeof CustomerParams>): CustomerRecord {
  const made = {
    id: newId("cus_", 14),
    object: "customer",
    address: null,
    balance: 0,
    created: act.now,
    currency: null,
    customer_account: null,
    default_source: null,
    delinquent: false,
    description: input.description ?? null,
    discount: null,
    email: input.email ?? null,
    invoice_prefix: newId("", 8).toUpperCase(),
    invoice_settings: {
      custom_fields: null,
      default_payment_method: null,
      footer: null,
      rendering_options: null,
    },
    livemode: false,
    metadata: input.metadata,
    name: input.name ?? null,
    phone: null,
    preferred_locales: [],
    shipping: null,
    tax_exempt: "none",
    test_clock: null,
  } satisfies Stripe.Customer;
  act.store.put("customers", made);
  emitEvent(act, "customer.created", made);
  return made;
}

/** Gone for good, and their cards with them: nobody charges these any more (docs.stripe.com/api/customers/delete). */
export function deleteCustomer(act: Act, id: string): Stripe.DeletedCustomer {
  const customer = livingCustomer(act, id, "id");
  for (const method of act.store.tables.paymentMethods.rows)
    if (method.customer === id) act.store.put("paymentMethods", { ...method, customer: null });
  const deleted = { id, object: "customer", deleted: true } satisfies Stripe.DeletedCustomer;
  act.store.put("customers", deleted);
  emitEvent(act, "customer.deleted", customer);
  return deleted;
}

/** Throws Stripe's error for one that is deleted, or never was. */
export function livingCustomer(act: Act, id: string, param = "customer"): CustomerRecord {
  const customer = act.store.tables.customers.get(id);
  if (!customer || customer.deleted) throw noSuch("customer", id, param);
  return customer;
}
