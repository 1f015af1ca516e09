import countries from "i18n-iso-countries";
import { checkTravellers } from "@/lib/booking/record/check-travellers";
import type { StartPayment } from "@/lib/booking/schema";
import type { DepartureFacts } from "@/lib/catalog/catalog";
import { type FieldMessages, wrongFields } from "@/lib/errors";
import { type PricedQuote, seatsOf } from "@/lib/pricing/pricing";
import type { ShownForm } from "@/lib/privacy/form-token";
import type { PersonValues } from "@/lib/privacy/privacy";
import { readPhone } from "@/lib/privacy/read-phone";

/** What the checkout told about people, checked and in the shape in which it is kept. */
export type CheckoutDetails = {
  lead: PersonValues;
  /** In the order of the party's places. */
  travellers: { type: "adult" | "child"; roomTypeId: string; values: PersonValues }[];
  leadTravels: boolean;
};

/**
 * Checks the people of a checkout: what the policy says is required is there, and each value can be what it says it is. Who
 * comes back from Stripe may leave address and phone as they are kept.
 * @throws DomainError invalid, each message beside its field.
 */
export function checkContact(checkout: {
  input: StartPayment;
  form: ShownForm;
  departure: DepartureFacts;
  quote: PricedQuote;
  returning: boolean;
}): CheckoutDetails {
  const { input, departure, quote } = checkout;
  // Null where what was given cannot be called.
  const phone = input.phone ? readPhone(input.phone, input.country) : undefined;
  const fields = {
    ...missing(checkout),
    ...(input.terms ? {} : { terms: ["Please read the terms and tick the box."] }),
    ...(phone === null ? { phone: ["This is not a phone number that can be called."] } : {}),
    ...(input.country && !countries.isValid(input.country)
      ? { country: ["Choose a country."] }
      : {}),
  };
  if (Object.keys(fields).length > 0) throw wrongFields(fields);

  const seats = seatsOf(quote.party);
  const known = checkTravellers(
    departure,
    seats.map((seat, at) => ({ type: seat.type, ...told(checkout.input, at) })),
  );
  return {
    lead: {
      ...(input.given && input.surname
        ? { name: { given: input.given, surname: input.surname } }
        : {}),
      ...(input.email ? { email: input.email } : {}),
      ...(phone ? { phone } : {}),
      ...addressOf(input),
    },
    travellers: seats.map((seat, at) => ({ ...seat, values: known[at] ?? {} })),
    leadTravels: input.leadTravels === "on",
  };
}

// Whoever books and travels is named once: the first traveller has the name of the contact.
function told(input: StartPayment, at: number) {
  const traveller = input.travellers[at] ?? {};
  return at === 0 && input.leadTravels
    ? { ...traveller, given: input.given, surname: input.surname }
    : traveller;
}

const inputOf: Record<string, keyof StartPayment> = {
  "name.given": "given",
  "name.surname": "surname",
  "email.address": "email",
  "phone.number": "phone",
  "address.street": "street",
  "address.city": "city",
  "address.state": "state",
  "address.postal_code": "postalCode",
  "address.country": "country",
};

const addressFields = ["street", "city", "state", "postalCode", "country"] as const;

/** Which fields are required is the policy's to say (P6, P11): nothing else is ever demanded. */
function missing({
  input,
  form,
  returning,
}: {
  input: StartPayment;
  form: ShownForm;
  returning: boolean;
}): FieldMessages {
  const keepsAddress = returning && addressFields.every((name) => !input[name]);
  const required = form.point.fields.filter(
    ({ about, required }) => about === "contact" && required,
  );
  const names = required.map((field) => ({
    name: inputOf[field.field],
    // "first name", and still "ZIP or postal code".
    label: field.label.replace(/^[A-Z](?![A-Z])/, (letter) => letter.toLowerCase()),
  }));
  const empty = names.filter(
    ({ name }) =>
      name && !input[name] && !(keepsAddress && addressFields.some((one) => one === name)),
  );
  return Object.fromEntries(empty.map(({ name, label }) => [name, [`Write your ${label}.`]]));
}

function addressOf({
  street,
  city,
  state,
  postalCode,
  country,
}: StartPayment): Pick<PersonValues, "address"> {
  if (!street || !city || !postalCode || !country) return {};
  return { address: { street, city, state: state ?? "", postalCode, country } };
}
