import type { CheckoutDetails } from "@/lib/booking/checkout/check-contact";
import type { DepartureFacts } from "@/lib/catalog/catalog";
import type { PricedQuote } from "@/lib/pricing/pricing";
import type { ShownForm } from "@/lib/privacy/form-token";

/** What the checkout's form comes to, read and checked. */
export type Order = {
  holdId: string;
  quoteId: string;
  quote: PricedQuote;
  form: ShownForm;
  details: CheckoutDetails;
  departure: DepartureFacts;
  /** Of who is signed in. */
  accountId: string | null;
};

/** What a payment needs to know of the booking that it is for. */
export type Booked = {
  bookingId: string;
  customerId: string;
  personId: string;
  policyVersion: number;
};
