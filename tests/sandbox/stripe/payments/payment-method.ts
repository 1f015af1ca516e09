import type Stripe from "stripe";
import { newId } from "../ids";
import type { PaymentMethodRecord } from "../state/records";
import type { Act } from "../world";
import type { CheckedCard } from "./check-card";

export const noAddress = {
  city: null,
  country: null,
  line1: null,
  line2: null,
  postal_code: null,
  state: null,
} satisfies Stripe.Address;

/** Records the card as Stripe would keep it: never its number. */
export function addPaymentMethod(act: Act, checked: CheckedCard): PaymentMethodRecord {
  const method = {
    id: newId("pm_1"),
    object: "payment_method",
    allow_redisplay: "limited",
    billing_details: {
      address: noAddress,
      email: checked.email,
      name: checked.name,
      phone: null,
      tax_id: null,
    },
    card: {
      brand: "visa",
      checks: { address_line1_check: null, address_postal_code_check: null, cvc_check: "pass" },
      country: "US",
      display_brand: "visa",
      exp_month: checked.expMonth,
      exp_year: checked.expYear,
      fingerprint: `standin${checked.card.name.replace("-", "")}`,
      funding: "credit",
      generated_from: null,
      last4: checked.card.number.slice(-4),
      networks: { available: ["visa"], preferred: null },
      regulated_status: "unregulated",
      three_d_secure_usage: { supported: true },
      wallet: null,
    },
    created: act.now,
    customer: null,
    customer_account: null,
    livemode: false,
    metadata: {},
    type: "card",
  } satisfies Stripe.PaymentMethod;
  act.store.put("paymentMethods", method);
  return method;
}
