import type { StartPayment } from "@/lib/booking/schema";
import { formToken } from "@/lib/privacy/form-token";
import { firstVersion } from "@/tests/support/first-version";

/** A plainly fictional person's checkout, as the form sends it. */
export function orderOf(holdToken: string, more: Partial<StartPayment> = {}): StartPayment {
  return {
    holdToken,
    formToken: formToken(firstVersion(), "checkout"),
    intent: "pay",
    given: "Ana",
    surname: "Núñez",
    email: "ana@example.com",
    phone: "+1 212 555 0100",
    street: "1 Example Street",
    city: "New York",
    state: "NY",
    postalCode: "10001",
    country: "US",
    travellers: [],
    leadTravels: "on",
    extras: [],
    code: undefined,
    terms: "on",
    ...more,
  };
}
